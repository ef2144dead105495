package org.jiedui.solve.exact;

import java.util.Arrays;

/**
 * The columns of a {@link LinearModel} that are no choices, by row: they follow from the choices, and this says how.
 *
 * <p>A link is a row Σ choices = Σ of these. Immutable.
 */
final class PlainIndex {

    private final LinearModel model;
    private final int[] begin;
    private final int[] columns;
    private final boolean[] link;
    /** By row of a class or link, the first row of its campus; −1 for other rows. */
    private final int[] campus;

    private int links;

    PlainIndex(LinearModel model) {
        this.model = model;
        begin = new int[model.rows() + 1];
        for (int column = 0; column < model.columns(); column++) {
            if (!model.isChoice(column)) {
                for (int entry = model.begin(column); entry < model.end(column); entry++) {
                    begin[model.row(entry) + 1]++;
                }
            }
        }
        for (int row = 0; row < model.rows(); row++) {
            begin[row + 1] += begin[row];
        }
        columns = new int[begin[model.rows()]];
        link = new boolean[model.rows()];
        campus = new int[model.rows()];
        Arrays.fill(campus, -1);
        fill();
        joinCampuses();
    }

    private void joinCampuses() {
        for (int row = 0; row < link.length; row++) {
            for (int i = 0; link[row] && i < count(row); i++) {
                int other = classRow(column(row, i));
                int a = campus[row] < 0 ? row : root(row);
                int b = campus[other] < 0 ? other : root(other);
                campus[row] = Math.min(a, b);
                campus[other] = campus[row];
                campus[a] = campus[row];
                campus[b] = campus[row];
            }
        }
        for (int row = 0; row < link.length; row++) {
            campus[row] = campus[row] < 0 ? -1 : root(row);
        }
    }

    private int root(int row) {
        int at = row;
        while (campus[at] != at) {
            at = campus[at];
        }
        return at;
    }

    private void fill() {
        int[] next = Arrays.copyOf(begin, begin.length);
        for (int row = 0; row < link.length; row++) {
            link[row] = model.isEquality(row) && model.limit(row) == 0;
        }
        for (int column = 0; column < model.columns(); column++) {
            boolean plain = !model.isChoice(column);
            for (int entry = model.begin(column); entry < model.end(column); entry++) {
                if (plain) {
                    columns[next[model.row(entry)]++] = column;
                }
                link[model.row(entry)] &= model.sign(entry) == (plain ? -1 : 1);
            }
        }
        for (int row = 0; row < link.length; row++) {
            link[row] &= count(row) > 0;
            links += link[row] ? 1 : 0;
        }
    }

    /** How many links there are. */
    int countLinks() {
        return links;
    }

    /** A number for the campus of a class or link; −1 for other rows, and for the class of a campus that has one. */
    int campusOf(int row) {
        return campus[row];
    }

    /** What the class that suits a link best costs. */
    long leastCost(int link) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < count(link); i++) {
            least = Math.min(least, model.cost(column(link, i)));
        }
        return least;
    }

    /** Whether a column leads from a class of departments to a link. */
    boolean isBetween(int column) {
        for (int entry = model.begin(column); entry < model.end(column); entry++) {
            if (isLink(model.row(entry))) {
                return true;
            }
        }
        return false;
    }

    /** The row of the class from which a column leads to a link. */
    int classRow(int column) {
        for (int entry = model.begin(column); entry < model.end(column); entry++) {
            if (!isLink(model.row(entry))) {
                return model.row(entry);
            }
        }
        throw new IllegalArgumentException("The column (" + column + ") comes from no class.");
    }

    /**
     * Sets what each link is worth to the least at which no column that leads to it would pay: the dearest of its
     * classes, each less its cost.
     *
     * @param worth of each row
     */
    void priceLinks(double[] worth) {
        for (int row = 0; row < link.length; row++) {
            if (link[row]) {
                double most = Double.NEGATIVE_INFINITY;
                for (int i = 0; i < count(row); i++) {
                    int column = column(row, i);
                    most = Math.max(most, worth[classRow(column)] - model.cost(column));
                }
                worth[row] = most;
            }
        }
    }

    /** How many such columns a row has. */
    int count(int row) {
        return begin[row + 1] - begin[row];
    }

    /** One of them, {@code index} from 0. */
    int column(int row, int index) {
        return columns[begin[row] + index];
    }

    /** Whether the row says Σ choices = Σ of these, so that they are 0 where no choice is. */
    boolean isLink(int row) {
        return link[row];
    }
}
