package org.jiedui.campaign;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice, where it is installed: what it makes of a workbook is what people would see. */
public final class LibreOffice {

    private static final int AT_ONCE = 100;
    private static final int MINUTES = 5;

    private final Path program;

    private LibreOffice(Path program) {
        this.program = program;
    }

    /** LibreOffice; empty where it is not installed. */
    public static Optional<LibreOffice> find() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(LibreOffice::new);
    }

    /**
     * Opens every workbook (.xlsx) of a folder and saves it anew in another one, under the same name.
     *
     * @return how many came out; one that cannot be opened does not
     */
    public int saveAnew(Path from, Path to) throws IOException, InterruptedException {
        return saveAnew(from, to, List.of("--convert-to", "xlsx"));
    }

    /** The same for tables (.csv) in UTF-8 with commas, as somebody would who opens and saves them. */
    public int saveTablesAnew(Path from, Path to) throws IOException, InterruptedException {
        return saveAnew(
                from,
                to,
                List.of("--infilter=CSV:44,34,76,1", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1"));
    }

    private int saveAnew(Path from, Path to, List<String> how) throws IOException, InterruptedException {
        List<Path> files;
        try (Stream<Path> list = Files.list(from)) {
            files = list.sorted().toList();
        }
        Path profile = Files.createTempDirectory("libreoffice");
        for (int i = 0; i < files.size(); i += AT_ONCE) {
            List<String> command = new ArrayList<>(
                    List.of(program.toString(), "-env:UserInstallation=" + profile.toUri(), "--headless"));
            command.addAll(how);
            command.addAll(List.of("--outdir", to.toString()));
            files.subList(i, Math.min(files.size(), i + AT_ONCE)).forEach(file -> command.add(file.toString()));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
        try (Stream<Path> list = Files.list(to)) {
            return (int) list.count();
        }
    }
}
