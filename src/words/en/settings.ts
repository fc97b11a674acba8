/** Words of the settings, and of what a returning person finds. */
export const settings = {
  'settings.title': 'Settings',
  'settings.open': 'Settings',
  'settings.language': 'Language',
  'settings.language.en': 'English',
  'settings.language.zh': '中文',
  'settings.language.other': 'Change the language to {name} (L)',
  'settings.vocabulary': 'What the two sides are called',
  'settings.vocabulary.linux': 'Linux: driver and remote',
  'settings.vocabulary.virtio': 'virtio 1.x: driver and device',
  'settings.vocabulary.openamp': 'OpenAMP: main and remote',
  'settings.vocabulary.rpmsg-lite': 'RPMsg-Lite: master and remote',
  'settings.vocabulary.note': 'In sentences and labels. Names in code stay as they are.',
  'settings.theme': 'Theme',
  'settings.theme.system': 'system',
  'settings.theme.light': 'light',
  'settings.theme.dark': 'dark',
  'settings.base': 'Numbers',
  'settings.base.dec': 'decimal',
  'settings.base.hex': 'hex',
  'settings.letterKeys': 'Letter keys',
  'settings.letterKeys.note':
    'Letters, digits and signs act. Off: only arrows, Home, End, Space and Esc do.',
  'settings.cellSigns': 'Marks in map cells',
  'settings.cellSigns.note':
    'In rings of 128 to 1024 entries a cell also shows the mark of its state.',
  'settings.kept': 'This browser remembers them.',
  'keys.L': 'language',
  'keys.off': 'Letter keys are switched off in the settings.',
  'caption.start.button': 'press the button',
  'caption.restored': 'Start over',
  'caption.restored.title': 'You are where you left off. Start over with an empty ring instead.',
  'notice.noLanguage':
    'The words of that language could not be loaded, so English stays. Try again when you are online.',
  'notice.sessionDamaged':
    'The last session, as this browser kept it, cannot be read. It was set aside, and you start with an empty ring.',
  'notice.settingsDamaged':
    'The settings, as this browser kept them, cannot be read. They were set aside, and the defaults apply.',
} as const
