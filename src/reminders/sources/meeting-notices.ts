// When: 7, 3 and 1 days before notice of a meeting is due, and each week past that day until the meeting. Whom: whoever
// carries the plan. What: notices of meetings that nobody has recorded.
import { later } from '#wording/t'
import { deadlineSource } from '../digest/deadline-source.js'

export const meetingNotices = deadlineSource({
  name: 'meetingNotices',
  heading: later`Notices of meetings`,
  rules: ['meeting.notice', '504.meetingNotice'],
  leads: [7, 3, 1],
})
