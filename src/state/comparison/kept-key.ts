/** Name under which this tab keeps what is compared, for the way back from the calculator after a reload. */
export const keptKey = 'plumb.compared'
