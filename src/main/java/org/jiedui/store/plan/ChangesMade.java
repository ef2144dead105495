package org.jiedui.store.plan;

import org.jiedui.plan.Changes;

/**
 * What a plan changes of its start.
 *
 * @param counts how many pairings of each kind
 * @param fewestProven whether it is proven that no plan as good changes less
 */
public record ChangesMade(Changes.ByCause counts, boolean fewestProven) {}
