package org.jiedui.store.plan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jiedui.plan.Bound;
import org.jiedui.plan.Cost;
import org.jiedui.store.database.Columns;

/** How the points of a run's history are written into one column: a line of numbers for each. */
final class PointsColumn {
    private PointsColumn() {}

    static byte[] of(List<Standing> points) {
        StringBuilder lines = new StringBuilder();
        for (Standing point : points) {
            Cost cost = point.cost();
            lines.append(point.elapsedMillis())
                    .append(' ')
                    .append(point.paired())
                    .append(' ')
                    .append(cost.hard())
                    .append(' ')
                    .append(cost.medium())
                    .append(' ')
                    .append(cost.soft());
            Bound bound = point.bound();
            if (bound != null) {
                lines.append(' ').append(bound.medium()).append(' ').append(bound.soft());
            }
            lines.append('\n');
        }
        return Columns.compress(lines.toString().getBytes(StandardCharsets.US_ASCII));
    }

    static List<Standing> toPoints(byte[] column) {
        return new String(Columns.expand(column), StandardCharsets.US_ASCII)
                .lines()
                .map(PointsColumn::toPoint)
                .toList();
    }

    private static Standing toPoint(String line) {
        long[] numbers =
                Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray();
        return new Standing(
                new Cost(numbers[2], numbers[3], numbers[4]),
                numbers.length > 5 ? new Bound(numbers[5], numbers[6]) : null,
                Math.toIntExact(numbers[1]),
                numbers[0]);
    }
}
