package org.jiedui.publish;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Rule;
import org.jiedui.problem.Weights;
import org.jiedui.run.Rosters;

/**
 * The hash (校验码) by which a list is told from any other: SHA-256 over lines in UTF-8 that everybody can write down
 * again, each ended by a line feed.
 *
 * <p>First {@code roster <sha256>}, then one line {@code weight <rule> <km>} a soft rule in the order of the rules,
 * then one line {@code <department id> TAB <school id>} a pairing, ordered by department id in the order of UTF-16
 * units.
 */
final class Fingerprint {
    private Fingerprint() {}

    static String of(String rosterSha256, Weights weights, Plan plan) {
        String head = "roster " + rosterSha256 + "\n"
                + Rule.listSoft().stream()
                        .map(rule -> "weight " + rule.id() + " "
                                + weights.kilometres(rule).stripTrailingZeros().toPlainString() + "\n")
                        .collect(Collectors.joining());
        String lines = plan.pairings().stream()
                .sorted(Comparator.comparing(Pairing::departmentId))
                .map(pairing -> pairing.departmentId() + "\t" + pairing.schoolId() + "\n")
                .collect(Collectors.joining());
        return Rosters.sha256((head + lines).getBytes(StandardCharsets.UTF_8));
    }
}
