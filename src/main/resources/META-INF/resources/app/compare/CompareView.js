export default { template: '<p>compare/CompareView</p>' }
