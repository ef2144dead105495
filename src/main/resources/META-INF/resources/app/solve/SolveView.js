export default { template: '<p>solve/SolveView</p>' }
