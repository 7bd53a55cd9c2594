package shop.fahuo.console.wiring;

import shop.fahuo.console.account.AccountDraft;
import shop.fahuo.console.account.AccountKind;
import shop.fahuo.simulator.courier.sf.SfSimulator;
import shop.fahuo.simulator.courier.zto.ZtoSimulator;
import shop.fahuo.simulator.payment.alipay.AlipaySimulator;
import shop.fahuo.simulator.payment.wechat.WechatSimulator;

import java.util.LinkedHashMap;
import java.util.Map;

/// What one needs to call the simulated payment providers and couriers, by the names that accounts
/// have for it.
///
/// @param settings what everybody may see
/// @param secrets made up, and still not shown in texts
public record PracticeParts(
        AccountKind kind, Map<String, String> settings, Map<String, String> secrets) {

    public static PracticeParts wechat(WechatSimulator wechat) {
        var credentials = wechat.credentials();
        var platform = credentials.platform();
        var parts = new PracticeParts(AccountKind.WECHAT);
        parts.settings.put("url", wechat.base().toString());
        parts.settings.put("mchid", credentials.mchid());
        parts.settings.put("appid", credentials.appid());
        parts.secrets.put("appSecret", credentials.appSecret());
        parts.secrets.put("apiV3Key", credentials.apiV3Key());
        parts.settings.put("merchantSerial", credentials.merchant().serial());
        parts.secrets.put("merchantKey", credentials.merchant().keyPem());
        parts.settings.put("merchantCertificate", credentials.merchant().certificatePem());
        parts.settings.put("platformSerial", platform.certificateSerial());
        parts.settings.put("platformCertificate", platform.certificatePem());
        parts.settings.put("publicKeyId", platform.keyId());
        parts.settings.put("publicKey", platform.keyPem());
        return parts;
    }

    public static PracticeParts alipay(AlipaySimulator alipay) {
        var credentials = alipay.credentials();
        var certificates = credentials.certificates();
        var parts = new PracticeParts(AccountKind.ALIPAY);
        parts.settings.put("url", alipay.gateway().toString());
        parts.settings.put("appId", credentials.appId());
        parts.settings.put("sellerId", credentials.sellerId());
        parts.secrets.put("appKey", credentials.appKeyPem());
        parts.settings.put("alipayKey", credentials.alipayKeyPem());
        parts.settings.put("appCertificate", certificates.app());
        parts.settings.put("alipayCertificate", certificates.alipay());
        parts.settings.put("rootCertificates", certificates.roots());
        return parts;
    }

    public static PracticeParts sf(SfSimulator sf) {
        var credentials = sf.credentials();
        var parts = new PracticeParts(AccountKind.SF);
        parts.settings.put("url", sf.service().toString());
        parts.settings.put("tokenUrl", sf.oauth().toString());
        parts.settings.put("partnerId", credentials.partnerId());
        parts.settings.put("monthlyCard", credentials.monthlyCard());
        parts.secrets.put("checkword", credentials.checkword());
        return parts;
    }

    public static PracticeParts zto(ZtoSimulator zto) {
        var credentials = zto.credentials();
        var parts = new PracticeParts(AccountKind.ZTO);
        parts.settings.put("url", zto.base().toString());
        parts.settings.put("appKey", credentials.appKey());
        parts.settings.put("accountId", credentials.account());
        parts.secrets.put("appSecret", credentials.appSecret());
        parts.secrets.put("accountPassword", credentials.accountPassword());
        parts.secrets.put("hmacKey", credentials.hmacKey());
        return parts;
    }

    private PracticeParts(AccountKind kind) {
        this(kind, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /// As an account of the name is kept.
    public AccountDraft draft(String name) {
        return AccountDraft.of(kind, name, settings, secrets);
    }

    /// Every part by its name, for whoever keeps such an account elsewhere.
    public Map<String, String> all() {
        var all = new LinkedHashMap<>(settings);
        all.putAll(secrets);
        return all;
    }

    @Override
    public String toString() {
        return "parts of " + kind.word() + ": " + settings.keySet() + ", " + secrets.keySet();
    }
}
