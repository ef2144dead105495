package org.jiedui.store.list;

import org.jiedui.plan.Plan;
import org.jiedui.problem.Weights;

/**
 * What a list says, as it was when it was published.
 *
 * @param planId the plan that was published
 * @param rosterId its roster
 * @param rosterSha256 hash of the roster's canonical form, in hex
 * @param weights what the rules cost in it
 * @param audit what the audit said
 * @param plan its pairings
 * @param sha256 hash of roster, weights and pairings, in hex
 */
public record ListContent(
        String planId,
        String rosterId,
        String rosterSha256,
        Weights weights,
        ListAudit audit,
        Plan plan,
        String sha256) {}
