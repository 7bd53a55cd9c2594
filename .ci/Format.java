import com.google.googlejavaformat.java.Main;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Checks or rewrites the layout of every Java file: `java Format.java check|write FOLDER...`.
/// Exits with 1 and names the files when one is not as google-java-format (AOSP) writes it.
void main(String... args) throws Exception {
    var options =
            switch (args[0]) {
                case "check" -> List.of("--aosp", "--dry-run", "--set-exit-if-changed");
                case "write" -> List.of("--aosp", "--replace");
                default -> throw new IllegalArgumentException("check or write, not " + args[0]);
            };
    var files = new ArrayList<Path>();
    for (var folder : List.of(args).subList(1, args.length)) {
        Files.walkFileTree(Path.of(folder), javaFilesInto(files));
    }
    var out = new PrintWriter(System.out, true);
    var err = new PrintWriter(System.err, true);
    var call = Stream.concat(options.stream(), files.stream().sorted().map(Path::toString));
    int status =
            new Main(out, err, InputStream.nullInputStream()).format(call.toArray(String[]::new));
    if (status != 0) {
        err.println("Not formatted: the files named above. mvn -Pformat rewrites them.");
    }
    System.exit(status);
}

SimpleFileVisitor<Path> javaFilesInto(List<Path> files) {
    return new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            var name = folder.getFileName().toString();
            return name.equals("target") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            if (file.toString().endsWith(".java")) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }
    };
}
