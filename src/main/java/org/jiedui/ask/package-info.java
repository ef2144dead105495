/**
 * Questions about a plan, answered with a proof: what the best plan with a wished pair costs, and who has to move for
 * it. An answer is data first ({@link org.jiedui.ask.Answer}) and words second ({@link org.jiedui.ask.AnswerWords}).
 */
@NullMarked
package org.jiedui.ask;

import org.jspecify.annotations.NullMarked;
