// Why a backup is not made, or not restored: in words for whoever runs the district's bot.

/** Nothing was changed, and this is why. */
export class BackupRefused extends Error {
  constructor(why: string) {
    super(why)
    this.name = 'BackupRefused'
  }
}

/** A byte is not as it was written, or some are missing. */
export class BackupDamaged extends BackupRefused {
  constructor() {
    super('This backup is damaged or was cut off. Nothing was changed. Take another one.')
  }
}
