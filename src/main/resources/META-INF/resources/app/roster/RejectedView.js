export default { template: '<p>roster/RejectedView</p>' }
