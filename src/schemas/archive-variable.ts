/** Names the archive's folder to the site: the commands set it, so that one site serves every archive. */
export const archiveVariable = 'BROADSHEET_ARCHIVE';
