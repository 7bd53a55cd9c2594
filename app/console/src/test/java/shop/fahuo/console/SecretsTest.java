package shop.fahuo.console;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.home.Home;
import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.wiring.Logs;
import shop.fahuo.console.wiring.PracticeParts;
import shop.fahuo.console.wiring.PracticeShop;
import shop.fahuo.console.wiring.Redaction;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.order.Phase;
import shop.fahuo.simulator.PaymentSimulation;
import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaultRule;
import shop.fahuo.store.vault.KeyFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// No secret of an account at a payment provider or courier is anywhere but where it belongs: not
/// in the database, a backup, a log, a support file, an error report, or anything that is said.
class SecretsTest {

    private static final Logger ROOT = Logger.getLogger("");

    @TempDir Path folder;

    @Test
    void noSecretIsAnywhere() throws IOException {
        var home = Home.at(folder.resolve("home"));
        var said = new StringBuilder();
        var redaction = new Redaction();
        Logs.begin(home, redaction);
        ROOT.setLevel(Level.FINEST);
        for (var handler : ROOT.getHandlers()) {
            handler.setLevel(Level.ALL);
        }
        try (var practice = worked(home, redaction)) {
            var secrets = secrets(practice);
            Bug.caught(new IllegalStateException("planted " + secrets.get("wechat apiV3Key")));
            talk(practice, said);
            for (var handler : ROOT.getHandlers()) {
                handler.flush();
            }
            var leaks = new Leaks(secrets);

            assertThat(leaks.in(folder)).isEmpty();
            assertThat(leaks.in("output", said.toString().getBytes(UTF_8))).isEmpty();
            assertThat(logs(home)).contains("planted [redacted]");
            assertThat(folder.resolve("support.zip")).isNotEmptyFile();
            assertThat(folder.resolve("backup.zip")).isNotEmptyFile();
        } finally {
            ROOT.setLevel(Level.INFO);
        }
    }

    @Test
    void whatLeaksIsFound() throws IOException {
        var leaks = new Leaks(Map.of("key", "S3cr3tS3cr3tS3cr3tS3cr3tS3cr3t42"));
        Files.writeString(folder.resolve("plain"), "x S3cr3tS3cr3tS3cr3tS3cr3tS3cr3t42 y");
        Files.write(folder.resolve("wide"), "S3cr3tS3cr3tS3cr3tS3cr3tS3cr3t42".getBytes(UTF_16LE));

        assertThat(leaks.in(folder)).hasSizeGreaterThanOrEqualTo(2);
    }

    /// A shop that has pulled, proved and shipped, had trouble with its providers, and was closed.
    private static PracticeShop worked(Home home, Redaction redaction) throws IOException {
        var clock = Clock.systemUTC();
        var vault = KeyFile.open(home.folder(), new SecureRandom());
        try (var shop = Shop.open(home, vault, Optional.empty(), clock, redaction)) {
            var practice =
                    PracticeShop.beside(shop, home.folder().resolve("practice.jsonl"), clock);
            spoil(practice.payments());
            try (var worker = shop.newWorker()) {
                worker.runUntilIdle(Optional.of(Duration.ofSeconds(45)));
            }
            assertThat(practice.payments().wechat().faults().calls(Operation.WECHAT_QUERY))
                    .isPositive();
            assertThat(practice.payments().alipay().faults().calls(Operation.ALIPAY_QUERY))
                    .isPositive();
            assertThat(shop.store().orders().counts().getOrDefault(Phase.SHIPPED, 0L)).isPositive();
            assertThat(practice.couriers().sf().ledger().waybills()).isNotEmpty();
            return practice;
        }
    }

    private static void spoil(PaymentSimulation payments) {
        payments.wechat()
                .faults()
                .set(
                        PaymentFaultRule.on(Operation.WECHAT_QUERY, Fault.BAD_SIGNATURE, 1),
                        PaymentFaultRule.on(Operation.WECHAT_QUERY, Fault.NO_AUTH, 2),
                        PaymentFaultRule.on(Operation.WECHAT_QUERY, Fault.HALF_AFTER, 3),
                        PaymentFaultRule.on(Operation.WECHAT_QUERY, Fault.PAGE_BEFORE, 4));
        payments.alipay()
                .faults()
                .set(
                        PaymentFaultRule.on(Operation.ALIPAY_QUERY, Fault.BAD_SIGNATURE, 1),
                        PaymentFaultRule.on(Operation.ALIPAY_QUERY, Fault.CUT_BEFORE, 2));
    }

    private static Map<String, String> secrets(PracticeShop practice) {
        var secrets = new HashMap<String, String>();
        Stream.of(
                        PracticeParts.wechat(practice.payments().wechat()),
                        PracticeParts.alipay(practice.payments().alipay()),
                        PracticeParts.sf(practice.couriers().sf()),
                        PracticeParts.zto(practice.couriers().zto()))
                .forEach(
                        parts ->
                                parts.secrets()
                                        .forEach(
                                                (part, text) ->
                                                        secrets.put(
                                                                parts.kind().word() + " " + part,
                                                                text)));
        return secrets;
    }

    /// Whatever somebody might type who has trouble with an account.
    private void talk(PracticeShop practice, StringBuilder said) throws IOException {
        var fahuo = new Fahuo(folder.resolve("home"));
        practice.payments()
                .wechat()
                .faults()
                .set(PaymentFaultRule.always(Operation.WECHAT_QUERY, Fault.BAD_SIGNATURE));
        for (var typed :
                new String[][] {
                    {"account", "list"},
                    {"account", "list", "--json"},
                    {"account", "test", "wechat", "practice"},
                    {"account", "test", "wechat", "practice", "--json"},
                    {"account", "test", "alipay", "practice"},
                    {"account", "set", "wechat", "practice", "merchantSerial=12AB"},
                    {"account", "set", "alipay", "practice", "url=http://127.0.0.1:1/gateway.do"},
                    {"account", "test", "alipay", "practice"},
                    {"account", "test", "sf", "sf"},
                    {"account", "test", "sf", "sf", "--json"},
                    {"account", "test", "zto", "zto"},
                    {"account", "set", "sf", "sf", "monthlyCard=1"},
                    {"account", "set", "zto", "zto", "appSecret=typed"},
                    {"shipping", "show", "--json"},
                    {"verify", "--json"},
                    {"backup", folder.resolve("backup.zip").toString()},
                    {"support", folder.resolve("support.zip").toString(), "--json"},
                }) {
            var run = fahuo.run(typed);
            said.append(run.out()).append(run.err());
        }
        assertThat(said.toString())
                .contains("do not verify", "cannot be reached", "\"secrets\":[\"apiV3Key\"")
                .contains("merchantSerial", "about.json", "verify.json", "troubles.json");
    }

    private static String logs(Home home) throws IOException {
        var text = new StringBuilder();
        try (var files = Files.list(home.logs())) {
            for (var file : files.filter(log -> log.toString().endsWith(".log")).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
