/** Jobs of the Print step; `jobs.*` of `en.ts`. */
export const printJobsEn = {
  title: 'Jobs',
  note: 'They are made one after the other, also while you work elsewhere. What a job was asked for stays what it is.',
  pdf: 'PDF',
  range: 'No. {{range}}',
  volume: 'volume {{number, number}} of {{of, number}}',
  volumeLine: 'Volume {{number, number}} of {{of, number}}',
  nextVolume: 'Go on with volume {{number, number}} of {{of, number}}',
  longer_one: 'One order with {{count, number}} label fills this volume: its labels stay together.',
  longer_other: 'One order with {{count, number}} labels fills this volume: its labels stay together.',
  join: ', ',
  status: {
    waiting: 'Waiting for its turn',
    making: 'Being made',
    paused: 'Paused',
    held: 'Goes on when the other job is made',
    ready: 'Ready',
    none: 'No label could be made',
    notProven: 'Failed its proof, not offered',
    cancelled: 'Cancelled',
    outdated: 'Outdated: an order changed before it was made',
    failed: 'Could not be made',
    sending: 'Being sent to the printer',
  },
  taken: {
    printed: 'print dialog opened',
    sent: 'sent to the printer',
    sentSome: '{{label, number}} of {{labels, number}} sent to the printer',
    opened: 'opened',
    saved: 'PDF saved',
    fileSaved: 'printer file saved',
    picturesSaved: 'pictures saved',
  },
  ordersChanged: 'An order has changed since',
  refused_one: '{{count, number}} order refused',
  refused_other: '{{count, number}} orders refused',
  full: 'So many finished labels are kept that no more are made. Take or remove some.',
  pause: 'Pause',
  resume: 'Go on',
  cancel: 'Cancel',
  cancelAll: 'Cancel all that are not made yet',
  remove: 'Remove',
  show: 'Show',
  shown: 'Shown below',
  renew: 'Make again',
  renewReprint: 'Make again, marked REPRINT',
  withName: '{{action}}: {{name}}',
  timeLeft: {
    moment: 'a moment left',
    seconds: 'about {{count, number}} seconds left',
    minutes_one: 'about {{count, number}} minute left',
    minutes_other: 'about {{count, number}} minutes left',
    thenProof: '{{left}}, then the proof',
    hours: 'about {{hours, number}} h {{minutes, number}} min left',
  },
  again: {
    printed: 'Print labels that were printed or sent already?',
    opened: 'Open this file again?',
    saved: 'Save this PDF again?',
    fileSaved: 'Save this printer file again?',
    picturesSaved: 'Save these pictures again?',
  },
  againText:
    'It was done before: {{done}}. A parcel must not bear two labels that look the same, so print only what did not come out.',
  againGo: {
    printed: 'Print again',
    opened: 'Open again',
    saved: 'Save again',
    fileSaved: 'Save again',
    picturesSaved: 'Save again',
  },
  againNot: 'Leave it',
  inVolumes: 'In volumes',
  inVolumesNote: 'one file for each roll',
  perVolume: 'Labels a volume',
  perVolumeHelp: 'The labels of an order stay together.',
  volumes_one: 'In {{count, number}} volume.',
  volumes_other: 'In {{count, number}} volumes, each a file of its own.',
  counting: 'Counting…',
  formDiffers: 'The form says something else now. Generate again to print what you see there.',
  ordersChangedNote: 'An order of these labels has changed since. Make them again to print it as it is now.',
  sameTaken:
    'Just these labels were made and taken before. Printed again, they look the same: choose the mark REPRINT, or print only what did not come out.',
  sendingOther: 'Another job is being sent: {{name}}.',
  stoppedAt: 'Sending ended after label {{label, number}} of {{labels, number}}.',
} as const;

/** Part of `notice.*`. */
export const printJobsNoticesEn = {
  jobsDropped_one: 'To make room, the oldest job that was printed or saved was taken off the list.',
  jobsDropped_other:
    'To make room, the {{count, number}} oldest jobs that were printed or saved were taken off the list.',
  clearedWithJobs_one:
    'Orders and their print job are hidden and will be wiped from memory in {{seconds}} s.',
  clearedWithJobs_other:
    'Orders and their {{count, number}} print jobs are hidden and will be wiped from memory in {{seconds}} s.',
  jobOutdated_one: 'An order changed before its labels were made: that job is outdated and makes no label.',
  jobOutdated_other:
    'Orders changed before their labels were made: {{count, number}} jobs are outdated and make no label.',
  jobGone: 'The orders of that job are gone.',
  jobRemoved_one: 'The labels are off the list.',
  jobRemoved_other: '{{count, number}} jobs are off the list. Undo puts back the last of them.',
  tooManyJobs: 'At most {{max, number}} jobs fit in the list. Remove some, or make larger volumes.',
} as const;

/** Part of `whyNot.*`. */
export const printJobsWhyNotEn = {
  alreadyAsked: 'Just these labels are being made already.',
  volumeInvalid: 'A volume has a whole number of labels, from 1 to {{max, number}}.',
  tooManyJobs: 'At most {{max, number}} jobs fit in the list. Remove some, or make larger volumes.',
} as const;
