package shop.fahuo.console;

import shop.fahuo.simulator.PaymentSimulation;
import shop.fahuo.simulator.Scenario;
import shop.fahuo.simulator.payment.wechat.WechatCredentials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// Both payment providers on this machine, and the words with which their accounts are typed.
public final class TestPayments implements AutoCloseable {

    private final Path folder;
    private final PaymentSimulation simulation;

    /// @param folder gets the files that keys are read from
    public TestPayments(Path folder, Clock clock) throws IOException {
        this.folder = Files.createDirectories(folder);
        simulation = PaymentSimulation.start(Scenario.DEMO, clock, new SecureRandom());
    }

    /// One that is certainly there.
    public static String part(Map<String, String> parts, String name) {
        return Objects.requireNonNull(parts.get(name));
    }

    public PaymentSimulation simulation() {
        return simulation;
    }

    /// By the names that `simulate --json` gives them, those of the platform's public key left out.
    public Map<String, String> wechat() {
        var told = simulation.wechat().credentials();
        var parts = new LinkedHashMap<String, String>();
        parts.put("url", simulation.wechat().base().toString());
        parts.put("mchid", told.mchid());
        parts.put("appid", told.appid());
        parts.put("merchantSerial", told.merchant().serial());
        parts.put("platformCertificate", told.platform().certificatePem());
        parts.put("channels", "practice");
        return parts;
    }

    public Map<String, String> wechatSecrets() {
        return wechatSecrets(simulation.wechat().credentials());
    }

    public static Map<String, String> wechatSecrets(WechatCredentials told) {
        return Map.of(
                "merchantKey", told.merchant().keyPem(),
                "apiV3Key", told.apiV3Key(),
                "appSecret", told.appSecret());
    }

    public Map<String, String> alipay() {
        var told = simulation.alipay().credentials();
        var parts = new LinkedHashMap<String, String>();
        parts.put("url", simulation.alipay().gateway().toString());
        parts.put("appId", told.appId());
        parts.put("sellerId", told.sellerId());
        parts.put("appCertificate", told.certificates().app());
        parts.put("alipayCertificate", told.certificates().alipay());
        parts.put("rootCertificates", told.certificates().roots());
        parts.put("channels", "practice");
        return parts;
    }

    public Map<String, String> alipaySecrets() {
        return Map.of("appKey", simulation.alipay().credentials().appKeyPem());
    }

    String[] set(
            String kind, String name, Map<String, String> settings, Map<String, String> secrets) {
        return new TypedAccount(folder, kind, name).with(settings, secrets);
    }

    @Override
    public void close() {
        simulation.close();
    }
}
