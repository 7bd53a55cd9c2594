package shop.fahuo.worker.crash;

import shop.fahuo.connect.account.AccountParts;
import shop.fahuo.connect.account.Reading;
import shop.fahuo.connect.courier.CourierAccount;
import shop.fahuo.connect.courier.CourierSetup;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.simulator.courier.CourierFault;
import shop.fahuo.simulator.courier.CourierFaultRule;
import shop.fahuo.simulator.courier.CourierOperation;
import shop.fahuo.simulator.courier.Quota;
import shop.fahuo.simulator.courier.Traffic;
import shop.fahuo.simulator.courier.sf.SfScript;
import shop.fahuo.simulator.courier.sf.SfSettings;
import shop.fahuo.simulator.courier.sf.SfSimulator;
import shop.fahuo.simulator.courier.sf.SfStyle;
import shop.fahuo.simulator.courier.zto.ZtoScript;
import shop.fahuo.simulator.courier.zto.ZtoSettings;
import shop.fahuo.simulator.courier.zto.ZtoSimulator;
import shop.fahuo.simulator.courier.zto.ZtoStyle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/// Both couriers, in the process that lives on, with every fault in every call about waybills. SF
/// refuses a reference that it knows, and ZTO would sell another number for one.
final class Couriers implements AutoCloseable {

    static final String SF = "courier/sf";
    static final String ZTO = "courier/zto";

    private static final Set<String> SECRETS = Set.of("checkword", "appSecret", "accountPassword");
    private static final Duration LATE = Duration.ofMillis(200);
    private static final List<CourierOperation> STRUCK =
            List.of(
                    CourierOperation.SF_CREATE,
                    CourierOperation.SF_SEARCH,
                    CourierOperation.SF_UPDATE,
                    CourierOperation.SF_FILTER,
                    CourierOperation.SF_TIMES,
                    CourierOperation.ZTO_CREATE,
                    CourierOperation.ZTO_CANCEL,
                    CourierOperation.ZTO_ORDER,
                    CourierOperation.ZTO_REACH);

    /// Those that keep a call, or an account, waiting strike seldom.
    private static final Set<CourierFault> SELDOM =
            Set.of(
                    CourierFault.TIMEOUT_BEFORE,
                    CourierFault.TIMEOUT_AFTER,
                    CourierFault.BAD_SIGNATURE,
                    CourierFault.NO_PERMISSION,
                    CourierFault.IP_NOT_ALLOWED,
                    CourierFault.TOKEN_EXPIRED,
                    CourierFault.THROTTLE);

    private static final double OFTEN = 0.03;
    private static final double RARELY = 0.005;

    private final SfSimulator sf;
    private final ZtoSimulator zto;

    Couriers(Clock clock, long seed) throws IOException {
        sf =
                SfSimulator.start(
                        new SfSettings(
                                0,
                                SfStyle.PLAIN.with(SfStyle.Repeat.REFUSED),
                                SfScript.PLAIN,
                                Quota.NONE,
                                Traffic.PLAIN,
                                rules(),
                                seed),
                        clock);
        zto =
                ZtoSimulator.start(
                        new ZtoSettings(
                                0,
                                ZtoStyle.PLAIN.with(ZtoStyle.Repeat.NEW_NUMBER),
                                ZtoScript.PLAIN,
                                Quota.NONE,
                                Traffic.PLAIN,
                                rules(),
                                seed),
                        clock);
    }

    private static List<CourierFaultRule> rules() {
        return STRUCK.stream()
                .flatMap(
                        operation ->
                                Stream.of(CourierFault.values())
                                        .filter(fault -> fault.fits(operation))
                                        .map(
                                                fault ->
                                                        new CourierFaultRule(
                                                                operation,
                                                                fault,
                                                                Set.of(),
                                                                SELDOM.contains(fault)
                                                                        ? RARELY
                                                                        : OFTEN,
                                                                LATE)))
                .toList();
    }

    SfSimulator sf() {
        return sf;
    }

    ZtoSimulator zto() {
        return zto;
    }

    int calls() {
        return STRUCK.stream()
                .mapToInt(each -> sf.faults().calls(each) + zto.faults().calls(each))
                .sum();
    }

    /// How many waybills were sold, and how many of them taken back.
    int sold() {
        return sf.ledger().waybills().size() + zto.ledger().waybills().size();
    }

    int cancelled() {
        return sf.ledger().cancelled().size() + zto.ledger().cancelled().size();
    }

    /// Writes down what [#accounts] needs.
    void describe(Path file) throws IOException {
        var parts = new Properties();
        parts.put("SF.url", sf.service().toString());
        parts.put("SF.partnerId", sf.credentials().partnerId());
        parts.put("SF.checkword", sf.credentials().checkword());
        parts.put("SF.monthlyCard", sf.credentials().monthlyCard());
        parts.put("ZTO.url", zto.base().toString());
        parts.put("ZTO.appKey", zto.credentials().appKey());
        parts.put("ZTO.appSecret", zto.credentials().appSecret());
        parts.put("ZTO.accountId", zto.credentials().account());
        parts.put("ZTO.accountPassword", zto.credentials().accountPassword());
        // Of the kind that can be taken back.
        parts.put("ZTO.orderType", "2");
        try (var writer = Files.newBufferedWriter(file)) {
            parts.store(writer, null);
        }
    }

    /// The shop's accounts at couriers that run elsewhere, by the names of their tasks.
    static Map<String, CourierAccount> accounts(Path file) throws IOException {
        var parts = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            parts.load(reader);
        }
        return Map.of(SF, account(Courier.SF, parts), ZTO, account(Courier.ZTO, parts));
    }

    private static CourierAccount account(Courier courier, Properties parts) {
        var settings = new HashMap<String, String>();
        var secrets = new HashMap<String, String>();
        for (var name : parts.stringPropertyNames()) {
            if (name.startsWith(courier.name() + ".")) {
                var part = name.substring(courier.name().length() + 1);
                (SECRETS.contains(part) ? secrets : settings).put(part, parts.getProperty(name));
            }
        }
        return switch (CourierSetup.read(courier, new AccountParts(settings, secrets))) {
            case Reading.Good(var setup) -> setup.account();
            case Reading.Wrong(var part, _) -> throw new IllegalStateException(part);
        };
    }

    @Override
    public void close() {
        sf.close();
        zto.close();
    }
}
