export default { template: '<p>roster/RosterView</p>' }
