package shop.fahuo.console.wiring;

import org.jspecify.annotations.Nullable;

import shop.fahuo.console.begin.PracticeDoor;
import shop.fahuo.console.kit.Language;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// Opens the practice shop as `fahuo demo` does, in a process and a home of its own: nothing in it
/// can reach the shop that is open here. It stays open when this window closes.
///
/// @param properties of this process, which say how it was started
public record PracticeProcess(Properties properties) implements PracticeDoor {

    /// Set by `bin/fahuo`: the file that starts this program.
    static final String LAUNCHER = "fahuo.launcher";

    /// As `conf/jvm.options` has it: the rules' language is on the class path.
    private static final String RULES = "--add-reads=shop.fahuo.rules=ALL-UNNAMED";

    /// Where this process has no screen, the other one has none either.
    private static final List<String> SCREEN = List.of("glass.platform", "prism.order");

    /// Reads a system property.
    @FunctionalInterface
    public interface Properties {

        @Nullable String get(String name);
    }

    @Override
    public CompletableFuture<Integer> open(Language language) throws IOException {
        return new ProcessBuilder(command(language))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start()
                .onExit()
                .thenApply(Process::exitValue);
    }

    List<String> command(Language language) {
        var command = new ArrayList<String>();
        property(LAUNCHER).ifPresentOrElse(command::add, () -> command.addAll(java()));
        command.addAll(List.of("demo", "--lang", language == Language.CHINESE ? "zh" : "en"));
        return command;
    }

    /// From a checkout, or an editor, there is no launcher: the same Java on the same paths.
    private List<String> java() {
        var command = new ArrayList<String>();
        command.add(Path.of(property("java.home").orElse(""), "bin", "java").toString());
        SCREEN.stream()
                .flatMap(name -> property(name).map(value -> "-D" + name + "=" + value).stream())
                .forEach(command::add);
        property("java.class.path")
                .ifPresent(path -> command.addAll(List.of("--class-path", path)));
        var module = property("jdk.module.main");
        var main = property("jdk.module.main.class").orElse("shop.fahuo.console.Main");
        command.addAll(module.map(name -> named(name, main)).orElseGet(() -> List.of(main)));
        return command;
    }

    private List<String> named(String module, String main) {
        return Stream.concat(
                        property("jdk.module.path").stream()
                                .flatMap(path -> Stream.of(RULES, "--module-path", path)),
                        Stream.of("--module", module + "/" + main))
                .toList();
    }

    private Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name)).filter(value -> !value.isBlank());
    }
}
