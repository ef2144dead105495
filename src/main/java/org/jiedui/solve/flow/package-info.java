/**
 * How far the goal can be reached at all, and a first complete plan, by maximum flow.
 *
 * <p>Who may be paired with whom is, but for forbidden pairs, a matter of counts: a university's departments and
 * places, its province's quota, supply lines, the schools of a pool. {@link org.jiedui.solve.flow.Network} writes these
 * counts as a small network; its maximum flow is how many pairings there can be, and its minimum cut names the limits
 * that bind together (Hall's theorem: who asks, and all they may draw on). No native library is needed here.
 */
@NullMarked
package org.jiedui.solve.flow;

import org.jspecify.annotations.NullMarked;
