package shop.fahuo.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.Shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Proofs over the real command line: made in a shop, checked without one.
final class ProofVerbsTest {

    @TempDir Path folder;

    private Shell shop;

    @BeforeEach
    void open() {
        shop = new Shell(folder.resolve("home"));
        assertThat(shop.run("red", "on", "--by", "李雷").status()).isZero();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private Shell.Run check(String name, String... more) {
        return shop.check(file(name), more);
    }

    @Test
    void aProofOfAnEventIsCheckedWithoutTheShop() {
        var key = shop.run("proof", "key").out().strip();
        assertThat(shop.run("proof", "event", "2", "--to", file("two.json")).status()).isZero();

        var run = check("two.json", "--key", key);

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("holds: each of 1 is among", "signed with the key you gave");
        assertThat(check("two.json").out()).contains("signed with the key in the file", key);
        assertThat(check("two.json", "--json").out())
                .contains("\"ok\":true", "\"trusted\":false", "\"size\":");
        assertThat(Files.exists(folder.resolve("nobody"))).isFalse();
    }

    @Test
    void whatIsWrongIsSaid() throws IOException {
        shop.run("proof", "event", "2", "--to", file("two.json"));
        var text = Files.readString(folder.resolve("two.json"));
        Files.writeString(
                folder.resolve("moved.json"), text.replace("\"sequence\":2", "\"sequence\":3"));
        Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});

        assertThat(check("moved.json").status()).isEqualTo(1);
        assertThat(check("moved.json").err()).contains("entry 2 is not what was logged");
        assertThat(check("picture.png").err()).contains("cannot read");
        assertThat(check("none.json").err()).contains("cannot read");
        assertThat(check("two.json", "--key", "other").err()).contains("that is no key: other");
        assertThat(check("moved.json", "--json").out())
                .isEqualTo("{\"ok\":false,\"fault\":\"NOT_IN_LOG\",\"entry\":1}\n");
    }

    @Test
    void aCheckpointIsKeptElsewhereAndHeldAgainstTheShop() throws IOException {
        var made =
                shop.run("proof", "checkpoint", "--to", file("point.txt"), "--qr", file("qr.pdf"));
        assertThat(made.status()).isZero();
        assertThat(Files.readString(folder.resolve("point.txt"))).startsWith("fahuo-");
        assertThat(
                        new String(
                                Files.readAllBytes(folder.resolve("qr.pdf")),
                                StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        shop.run("red", "off", "--by", "李雷");

        var verify = shop.run("verify", "--checkpoint", file("point.txt"));
        assertThat(verify.status()).isZero();
        assertThat(verify.out()).contains("ok      given-checkpoint", "ok      log");

        var key = shop.run("proof", "key").out().strip();
        Files.writeString(folder.resolve("key.txt"), key + "\n");
        assertThat(check("point.txt", "--key", "@" + file("key.txt")).status()).isZero();
        assertThat(check("point.txt").err()).contains("give it with --key");
    }

    @Test
    void anothersCheckpointIsNotThisShops() {
        var other = new Shell(folder.resolve("other"));
        other.run("red", "on", "--by", "韩梅梅");
        other.run("proof", "checkpoint", "--to", file("point.txt"));

        var verify = shop.run("verify", "--checkpoint", file("point.txt"));

        assertThat(verify.status()).isEqualTo(1);
        assertThat(verify.out()).contains("BROKEN  given-checkpoint", "no checkpoint of this shop");
    }

    @Test
    void twoCheckpointsShowThatTheLogOnlyGrew() {
        shop.run("proof", "checkpoint");
        shop.run("red", "off", "--by", "李雷");
        shop.run("proof", "checkpoint");
        var sizes = shop.run("proof", "list", "--json").numbers("size");
        assertThat(sizes).hasSize(2);

        var made =
                shop.run(
                        "proof",
                        "consistency",
                        sizes.getFirst(),
                        sizes.getLast(),
                        "--to",
                        file("growth.json"));

        assertThat(made.status()).isZero();
        assertThat(check("growth.json").out()).contains("the log only grew");
        assertThat(shop.run("proof", "consistency", "1", "1").err()).contains("no checkpoints of");
    }

    @Test
    void withoutAFileTheProofIsTheAnswer() {
        assertThat(shop.run("proof", "event", "1").out())
                .startsWith("{\"checkpoint\":\"fahuo-")
                .endsWith("\"kind\":\"entries\"}\n");
        assertThat(shop.run("proof", "event", "99999").err()).contains("no event 99999");
        assertThat(shop.run("proof", "order", "nobody").status()).isEqualTo(1);
    }
}
