package shop.fahuo.worker.crash;

import shop.fahuo.connect.account.AccountParts;
import shop.fahuo.connect.account.Reading;
import shop.fahuo.connect.payment.PaymentAccount;
import shop.fahuo.connect.payment.PaymentSetup;
import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaultRule;
import shop.fahuo.simulator.payment.alipay.AlipayKeys;
import shop.fahuo.simulator.payment.alipay.AlipaySettings;
import shop.fahuo.simulator.payment.alipay.AlipaySimulator;
import shop.fahuo.simulator.payment.alipay.AlipayTransfer;
import shop.fahuo.simulator.payment.wechat.WechatKeys;
import shop.fahuo.simulator.payment.wechat.WechatPhone;
import shop.fahuo.simulator.payment.wechat.WechatSettings;
import shop.fahuo.simulator.payment.wechat.WechatSimulator;
import shop.fahuo.simulator.payment.wechat.WechatStyle;
import shop.fahuo.simulator.payment.wechat.WechatTransfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/// Both payment providers, in the process that lives on, with faults in half of all calls about
/// refunds, transfers and shares.
final class Providers implements AutoCloseable {

    private static final Duration TAKES = Duration.ofSeconds(5);
    private static final Duration SLOW_CLOCK = Duration.ofMinutes(-6);
    private static final Set<String> SECRETS = Set.of("merchantKey", "apiV3Key", "appKey");
    private static final Set<Operation> STRUCK =
            Set.of(
                    Operation.WECHAT_REFUND,
                    Operation.WECHAT_QUERY_REFUND,
                    Operation.ALIPAY_REFUND,
                    Operation.ALIPAY_QUERY_REFUND,
                    Operation.WECHAT_TRANSFER,
                    Operation.WECHAT_QUERY_TRANSFER,
                    Operation.WECHAT_CANCEL_TRANSFER,
                    Operation.WECHAT_ADD_RECEIVER,
                    Operation.WECHAT_SPLIT,
                    Operation.WECHAT_QUERY_SPLIT,
                    Operation.ALIPAY_TRANSFER,
                    Operation.ALIPAY_QUERY_TRANSFER);

    /// How often each strikes a call.
    private static final Map<Fault, Double> FAULTS =
            Map.of(
                    Fault.CUT_BEFORE, 0.07,
                    Fault.CUT_AFTER, 0.07,
                    Fault.HALF_AFTER, 0.05,
                    Fault.TIMEOUT_AFTER, 0.01,
                    Fault.ERROR_AFTER, 0.08,
                    Fault.PAGE_AFTER, 0.04,
                    Fault.FORGED_ABSENCE, 0.06,
                    Fault.THROTTLE, 0.05,
                    Fault.BAD_SIGNATURE, 0.08,
                    Fault.SKEW, 0.04);

    /// What becomes of transfers beside.
    private static final Set<Map.Entry<Fault, Double>> NOT_PAID =
            Set.of(Map.entry(Fault.NOT_ENOUGH, 0.05), Map.entry(Fault.TRANSFER_FAILED, 0.05));

    /// And of shares.
    private static final Set<Map.Entry<Fault, Double>> NOT_SHARED =
            Set.of(Map.entry(Fault.NOT_ENOUGH, 0.1), Map.entry(Fault.RECEIVER_CLOSED, 0.1));

    private final WechatSimulator wechat;
    private final AlipaySimulator alipay;

    Providers(Clock clock, long seed) throws IOException {
        var random = new SecureRandom();
        var rules = STRUCK.stream().sorted().flatMap(Providers::rules).toList();
        wechat =
                WechatSimulator.start(
                        new WechatSettings(
                                0,
                                WechatKeys.generate(clock.instant(), random),
                                WechatStyle.PLAIN,
                                TAKES,
                                rules,
                                seed),
                        clock);
        alipay =
                AlipaySimulator.start(
                        new AlipaySettings(
                                0, AlipayKeys.generate(clock.instant(), random), rules, seed),
                        clock);
    }

    private static Stream<PaymentFaultRule> rules(Operation operation) {
        var beside =
                switch (operation) {
                    case WECHAT_TRANSFER, ALIPAY_TRANSFER -> NOT_PAID;
                    case WECHAT_SPLIT -> NOT_SHARED;
                    default -> Set.<Map.Entry<Fault, Double>>of();
                };
        return Stream.concat(FAULTS.entrySet().stream(), beside.stream())
                .sorted(Map.Entry.comparingByKey())
                .map(
                        fault ->
                                PaymentFaultRule.sometimes(
                                                operation, fault.getKey(), fault.getValue())
                                        .by(SLOW_CLOCK));
    }

    /// The buyer pays.
    void pay(Provider provider, String number, Fen amount) {
        switch (provider) {
            case WECHAT -> wechat.ledger().pay(number, amount);
            case ALIPAY -> alipay.ledger().pay(number, amount);
        }
    }

    /// The buyer pays for what may be shared with others.
    void payToShare(String number, Fen amount) {
        wechat.ledger().pay(number, amount);
        wechat.ledger().allowSplitting(number);
    }

    /// What went back, as `TRADE REFERENCE FEN`, once for each time.
    List<String> refunds() {
        return Stream.concat(
                        wechat.ledger().refunds().stream()
                                .map(
                                        refund ->
                                                row(
                                                        refund.trade().number(),
                                                        refund.number(),
                                                        refund.amount())),
                        alipay.ledger().refunds().stream()
                                .map(
                                        refund ->
                                                row(
                                                        refund.trade().number(),
                                                        refund.request(),
                                                        refund.amount())))
                .sorted()
                .toList();
    }

    /// Somebody confirms a transfer with what they were shown; what does not wait for that any more
    /// stays as it is.
    void confirm(Phones.Shown shown) {
        var page =
                wechat.phone(shown.openid())
                        .confirm(shown.mchId(), shown.appId(), shown.packageInfo());
        if (page != WechatPhone.Page.TAKEN && page != WechatPhone.Page.OVER) {
            throw new IllegalStateException(shown.openid() + " cannot confirm: " + page);
        }
    }

    /// How many transfers to somebody there have been, whatever became of them.
    long transfersTo(String openid) {
        return wechat.ledger().transfers().stream()
                .filter(one -> one.request().openid().equals(openid))
                .count();
    }

    /// What persons have, as `TO FEN`, once for each time.
    List<String> transfers() {
        return Stream.concat(
                        wechat.ledger().transfers().stream()
                                .filter(
                                        one ->
                                                one.state(wechat.ledger().now())
                                                        == WechatTransfer.State.SUCCESS)
                                .map(
                                        one ->
                                                one.request().openid()
                                                        + " "
                                                        + one.request().amount().value()),
                        alipay.ledger().transfers().stream()
                                .filter(one -> one.state() == AlipayTransfer.State.SUCCESS)
                                .map(one -> one.payee() + " " + one.amount().value()))
                .sorted()
                .toList();
    }

    /// What persons have of orders, as `TO FEN`, once for each time.
    List<String> shares() {
        var now = wechat.ledger().now();
        return wechat.ledger().splits().stream()
                .filter(split -> !now.isBefore(split.due()))
                .flatMap(split -> split.shares().stream())
                .filter(share -> share.failure().isEmpty())
                .map(share -> share.receiver().account() + " " + share.amount().value())
                .sorted()
                .toList();
    }

    static String row(String trade, String reference, Fen amount) {
        return trade + " " + reference + " " + amount.value();
    }

    /// How often it was asked for refunds, and about them.
    int calls(Operation operation) {
        return wechat.faults().calls(operation) + alipay.faults().calls(operation);
    }

    int calls() {
        return STRUCK.stream().mapToInt(this::calls).sum();
    }

    /// Writes down what [#accounts] needs.
    void describe(Path file) throws IOException {
        var parts = new Properties();
        var atWechat = wechat.credentials();
        parts.put("WECHAT.url", wechat.base().toString());
        parts.put("WECHAT.mchid", atWechat.mchid());
        parts.put("WECHAT.appid", atWechat.appid());
        parts.put("WECHAT.merchantSerial", atWechat.merchant().serial());
        parts.put("WECHAT.merchantKey", atWechat.merchant().keyPem());
        parts.put("WECHAT.apiV3Key", atWechat.apiV3Key());
        parts.put("WECHAT.platformCertificate", atWechat.platform().certificatePem());
        var atAlipay = alipay.credentials();
        parts.put("ALIPAY.url", alipay.gateway().toString());
        parts.put("ALIPAY.appId", atAlipay.appId());
        parts.put("ALIPAY.sellerId", atAlipay.sellerId());
        parts.put("ALIPAY.appKey", atAlipay.appKeyPem());
        // Alipay takes transfers in certificate mode only.
        parts.put("ALIPAY.appCertificate", atAlipay.certificates().app());
        parts.put("ALIPAY.alipayCertificate", atAlipay.certificates().alipay());
        parts.put("ALIPAY.rootCertificates", atAlipay.certificates().roots());
        try (var writer = Files.newBufferedWriter(file)) {
            parts.store(writer, null);
        }
    }

    /// The shop's accounts at providers that run elsewhere, by the names of their tasks.
    static Map<String, PaymentAccount> accounts(Path file) throws IOException {
        var parts = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            parts.load(reader);
        }
        var accounts = new HashMap<String, PaymentAccount>();
        for (var provider : Provider.values()) {
            accounts.put(account(provider), account(provider, parts));
        }
        return accounts;
    }

    static String account(Provider provider) {
        return provider == Provider.WECHAT ? "wechat/main" : "alipay/main";
    }

    private static PaymentAccount account(Provider provider, Properties parts) {
        var settings = new HashMap<String, String>();
        var secrets = new HashMap<String, String>();
        for (var name : parts.stringPropertyNames()) {
            if (name.startsWith(provider.name())) {
                var part = name.substring(provider.name().length() + 1);
                (SECRETS.contains(part) ? secrets : settings).put(part, parts.getProperty(name));
            }
        }
        return switch (PaymentSetup.read(provider, new AccountParts(settings, secrets))) {
            case Reading.Good(var setup) -> setup.account();
            case Reading.Wrong(var part, _) -> throw new IllegalStateException(part);
        };
    }

    @Override
    public void close() {
        wechat.close();
        alipay.close();
    }
}
