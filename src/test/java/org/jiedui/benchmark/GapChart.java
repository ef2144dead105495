package org.jiedui.benchmark;

import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.LongFunction;
import org.jiedui.plan.Cost;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The picture: median gap over time, both on logarithmic scales, one chart a roster. */
final class GapChart {

    /** What no longer shows on a logarithmic scale, in per cent; an optimal plan is drawn here. */
    private static final double FLOOR = 1e-4;

    private static final double FIRST_SECOND = 0.1;
    private static final int POINTS = 240;
    private static final int WIDTH = 900;
    private static final int HEIGHT = 520;

    private GapChart() {}

    /** Draws what is known; nothing when no roster has a bound yet. */
    static void write(Results results, Path png) throws IOException {
        List<XYChart> charts = new ArrayList<>();
        for (String roster : results.rosters()) {
            XYChart chart = chart(roster);
            for (Group group : results.groups(roster)) {
                Color color = color(group.variant());
                draw(chart, group, group.variant().title(), color, 3, millis -> {
                    Cost cost = group.cost(millis);
                    return cost == null
                            ? OptionalDouble.empty()
                            : group.yardstick().gap(cost);
                });
                if (group.variant() == Variant.JIEDUI) {
                    draw(chart, group, "Jiedui, as it proves at that moment", color.brighter(), 1, group::ownGap);
                }
            }
            if (!chart.getSeriesMap().isEmpty()) {
                charts.add(chart);
            }
        }
        if (!charts.isEmpty()) {
            BitmapEncoder.saveBitmap(charts, charts.size(), 1, png.toString(), BitmapEncoder.BitmapFormat.PNG);
        }
    }

    private static XYChart chart(String roster) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(roster + ": gap to the best known lower bound")
                .xAxisTitle("seconds since the start")
                .yAxisTitle("gap, % (at the lower edge: none)")
                .build();
        chart.getStyler()
                .setXAxisLogarithmic(true)
                .setYAxisLogarithmic(true)
                .setYAxisMin(FLOOR)
                .setYAxisMax(100.0)
                .setXAxisMin(FIRST_SECOND)
                .setPlotGridLinesColor(new Color(0xe0e0e0))
                .setLegendPosition(Styler.LegendPosition.OutsideS)
                .setLegendLayout(Styler.LegendLayout.Horizontal)
                .setChartBackgroundColor(Color.WHITE);
        return chart;
    }

    private static Color color(Variant variant) {
        return switch (variant) {
            case JIEDUI -> new Color(0xb3261e);
            case SEARCH -> new Color(0x1f6fb2);
            case STOCK -> new Color(0x707070);
        };
    }

    private static void draw(
            XYChart chart, Group group, String name, Color color, float width, LongFunction<OptionalDouble> gapAt) {
        int longest = group.traces().stream()
                .mapToInt(trace -> trace.run().seconds())
                .max()
                .orElse(0);
        List<Double> seconds = new ArrayList<>();
        List<Double> percents = new ArrayList<>();
        for (int i = 0; i <= POINTS; i++) {
            double second = FIRST_SECOND * Math.pow(longest / FIRST_SECOND, (double) i / POINTS);
            OptionalDouble gap = gapAt.apply(Math.round(1000 * second));
            if (gap.isPresent()) {
                double percent = Math.max(FLOOR, 100 * gap.getAsDouble());
                if (!percents.isEmpty()) {
                    seconds.add(second);
                    percents.add(percents.getLast());
                }
                seconds.add(second);
                percents.add(percent);
                if (gap.getAsDouble() == 0) {
                    break;
                }
            }
        }
        if (!seconds.isEmpty()) {
            chart.addSeries(name, seconds, percents)
                    .setMarker(SeriesMarkers.NONE)
                    .setLineColor(color)
                    .setLineStyle(new BasicStroke(width));
        }
    }
}
