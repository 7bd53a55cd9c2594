package shop.fahuo.worker.crash;

import shop.fahuo.core.order.Actor;
import shop.fahuo.store.settlement.Confirmations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/// What the shop's mini-program shows those who get transfers: a file that a process which may be
/// killed writes, and the one that lives on reads.
record Phones(Path file) {

    private static final Actor.Person MINI_PROGRAM = new Actor.Person("小程序");

    /// @param openid to whom
    record Shown(String openid, String mchId, String appId, String packageInfo) {}

    /// Shows what can be confirmed now, in place of what showed before.
    void show(Confirmations confirmations) throws IOException {
        var lines =
                confirmations.takeAll(MINI_PROGRAM).join().stream()
                        .map(
                                handed ->
                                        String.join(
                                                " ",
                                                handed.payout().target().to(),
                                                handed.payout().target().receiver(),
                                                handed.confirmation().app(),
                                                handed.confirmation().packageInfo()))
                        .collect(Collectors.joining("\n"));
        var next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, lines);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    List<Shown> shown() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readString(file)
                .lines()
                .map(line -> line.split(" "))
                .map(part -> new Shown(part[0], part[1], part[2], part[3]))
                .toList();
    }
}
