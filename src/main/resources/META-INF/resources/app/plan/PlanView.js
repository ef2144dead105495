export default { template: '<p>plan/PlanView</p>' }
