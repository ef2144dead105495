package org.jiedui.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Starts {@link MeasuredProcess} in a Java like this one and writes down what it says. */
final class Child {

    /** Longest time to read a roster and to end, on top of the run's own. */
    private static final int GRACE_SECONDS = 180;

    private final Path folder;
    private final List<String> jvm;

    /**
     * @param folder where files of the run go
     * @param jvm options of the virtual machine
     */
    Child(Path folder, List<String> jvm) {
        this.folder = folder;
        this.jvm = jvm;
    }

    /**
     * Runs it to its end.
     *
     * @param fileName of the lines ({@code .csv}) and of everything else that the process says ({@code .log})
     * @param arguments of {@link MeasuredProcess}
     * @param listener hears every line at once
     * @return all lines; the last one is {@link Line.Failed} when the process broke down or had to be ended
     */
    List<Line> run(String fileName, List<String> arguments, int seconds, Consumer<Line> listener)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Process process = new ProcessBuilder(command(arguments))
                .redirectError(folder.resolve(fileName + ".log").toFile())
                .start();
        Thread watch = Thread.ofVirtual().start(() -> endLate(process, seconds + GRACE_SECONDS));
        List<Line> lines = new ArrayList<>();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
                Writer writer = Files.newBufferedWriter(folder.resolve(fileName + ".csv"))) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                Line line = Line.parse(text);
                lines.add(line);
                writer.write(text + "\n");
                writer.flush();
                listener.accept(line);
            }
            int status = process.waitFor();
            if (status != 0 && !(!lines.isEmpty() && lines.getLast() instanceof Line.Failed)) {
                Line failed = new Line.Failed("The process ended with status " + status + ".");
                lines.add(failed);
                writer.write(failed.toText() + "\n");
                listener.accept(failed);
            }
        } finally {
            watch.interrupt();
            process.destroyForcibly();
        }
        return lines;
    }

    /** The lines of an earlier run that came to its end, or none. */
    List<Line> listEarlier(String fileName) throws IOException {
        Path file = folder.resolve(fileName + ".csv");
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<Line> lines =
                    Files.readAllLines(file).stream().map(Line::parse).toList();
            boolean whole = !lines.isEmpty()
                    && (lines.getLast() instanceof Line.Ended || lines.getLast() instanceof Line.Feasible);
            return whole ? lines : List.of();
        } catch (IllegalArgumentException e) {
            return List.of(); // cut off in the middle of a line
        }
    }

    private List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-classpath");
        command.add(System.getProperty("java.class.path"));
        command.add(MeasuredProcess.class.getName());
        command.addAll(arguments);
        return command;
    }

    private static void endLate(Process process, int seconds) {
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            // it ended in time
        }
    }
}
