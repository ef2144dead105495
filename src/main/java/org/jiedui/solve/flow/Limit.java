package org.jiedui.solve.flow;

import java.util.Map;
import org.jiedui.plan.Clash.LimitKind;

/**
 * What an edge of the network stands for.
 *
 * @param kind which limit
 * @param subject whom it is about, by role, as in {@link org.jiedui.plan.Clash.Offer}
 */
record Limit(LimitKind kind, Map<String, String> subject) {}
