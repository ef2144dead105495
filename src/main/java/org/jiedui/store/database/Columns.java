package org.jiedui.store.database;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jiedui.plan.Pairing;
import org.jiedui.plan.Plan;
import org.jiedui.problem.Rule;
import org.jiedui.problem.Weights;

/** How values that are not plain columns are written into one. */
public final class Columns {
    private Columns() {}

    public static String ofTags(List<String> tags) {
        return tags.stream().map(tag -> "\n" + tag).collect(Collectors.joining()) + "\n";
    }

    public static List<String> toTags(String column) {
        return column.lines().filter(tag -> !tag.isEmpty()).toList();
    }

    public static String ofWeights(Weights weights) {
        return Rule.listSoft().stream()
                .map(rule -> rule.id() + "=" + weights.kilometres(rule).toPlainString())
                .collect(Collectors.joining(";"));
    }

    /**
     * Weights to go on with: rules that came into the product after they were written have the given weight.
     *
     * @param others what such rules weigh: nothing in a plan, whose cost must stay what it was, and their default in a
     *     profile
     */
    public static Weights toWeights(String column, Weights others) {
        Map<Rule, BigDecimal> kilometres = new EnumMap<>(Rule.class);
        for (String entry : column.split(";")) {
            String[] ends = entry.split("=", 2);
            Rule.findById(ends[0]).ifPresent(rule -> kilometres.put(rule, new BigDecimal(ends[1])));
        }
        return others.with(kilometres);
    }

    /** Weights at which no soft rule costs anything. */
    public static Weights noWeights() {
        Map<Rule, BigDecimal> none = new EnumMap<>(Rule.class);
        Rule.listSoft().forEach(rule -> none.put(rule, BigDecimal.ZERO));
        return Weights.defaults().with(none);
    }

    public static byte[] ofPlan(Plan plan) {
        StringBuilder lines = new StringBuilder();
        for (Pairing pairing : plan.pairings()) {
            lines.append(escape(pairing.departmentId()))
                    .append('\t')
                    .append(escape(pairing.schoolId()))
                    .append('\n');
        }
        return compress(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    public static Plan toPlan(byte[] column) {
        List<Pairing> pairings = new ArrayList<>();
        for (String line : new String(expand(column), StandardCharsets.UTF_8).split("\n")) {
            if (!line.isEmpty()) {
                String[] ends = line.split("\t", 2);
                pairings.add(new Pairing(unescape(ends[0]), unescape(ends[1])));
            }
        }
        return new Plan(pairings);
    }

    private static String escape(String id) {
        return id.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    private static String unescape(String column) {
        if (column.indexOf('\\') < 0) {
            return column;
        }
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < column.length(); i++) {
            char c = column.charAt(i);
            if (c == '\\') {
                i++;
                c = switch (column.charAt(i)) {
                    case 't' -> '\t';
                    case 'n' -> '\n';
                    default -> column.charAt(i);
                };
            }
            id.append(c);
        }
        return id.toString();
    }

    public static byte[] compress(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(64, plain.length / 4));
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] expand(byte[] compressed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
