/**
 * What must be decided: universities, departments, schools, ties and the programme, as immutable records whose
 * invariants hold from construction on, and the rules with the amount each of them counts.
 *
 * <p>{@link org.jiedui.problem.Problem} is the whole question. {@link org.jiedui.problem.Rule} lists the rules,
 * {@link org.jiedui.problem.CountRule} and {@link org.jiedui.problem.PairRule} describe the soft ones as data,
 * {@link org.jiedui.problem.Amounts} is the only place where the amount of a rule for a pair or a count is computed:
 * the search, the exact model, the audit and the explanations all call it. {@link org.jiedui.problem.Eligibility} says
 * which schools a university may be paired with, {@link org.jiedui.problem.TypeTargets} how many schools of each type a
 * province should contribute.
 *
 * <p>This package imports nothing of the product. Everything in it is immutable and safe to share between threads.
 */
@NullMarked
package org.jiedui.problem;

import org.jspecify.annotations.NullMarked;
