package shop.fahuo.console.wiring;

import shop.fahuo.simulator.courier.sf.SfSimulator;
import shop.fahuo.simulator.courier.zto.ZtoSimulator;
import shop.fahuo.simulator.payment.alipay.AlipaySimulator;
import shop.fahuo.simulator.payment.wechat.WechatSimulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// What one needs to call the simulated payment providers and couriers, by the names that accounts
/// have for it.
public final class PracticeParts {

    private static final Set<String> SECRET =
            Set.of("merchantKey", "apiV3Key", "appSecret", "appKey");

    private PracticeParts() {}

    public static Map<String, String> wechat(WechatSimulator wechat) {
        var credentials = wechat.credentials();
        var platform = credentials.platform();
        var parts = new LinkedHashMap<String, String>();
        parts.put("url", wechat.base().toString());
        parts.put("mchid", credentials.mchid());
        parts.put("appid", credentials.appid());
        parts.put("appSecret", credentials.appSecret());
        parts.put("apiV3Key", credentials.apiV3Key());
        parts.put("merchantSerial", credentials.merchant().serial());
        parts.put("merchantKey", credentials.merchant().keyPem());
        parts.put("merchantCertificate", credentials.merchant().certificatePem());
        parts.put("platformSerial", platform.certificateSerial());
        parts.put("platformCertificate", platform.certificatePem());
        parts.put("publicKeyId", platform.keyId());
        parts.put("publicKey", platform.keyPem());
        return parts;
    }

    public static Map<String, String> alipay(AlipaySimulator alipay) {
        var credentials = alipay.credentials();
        var certificates = credentials.certificates();
        var parts = new LinkedHashMap<String, String>();
        parts.put("url", alipay.gateway().toString());
        parts.put("appId", credentials.appId());
        parts.put("sellerId", credentials.sellerId());
        parts.put("appKey", credentials.appKeyPem());
        parts.put("alipayKey", credentials.alipayKeyPem());
        parts.put("appCertificate", certificates.app());
        parts.put("alipayCertificate", certificates.alipay());
        parts.put("rootCertificates", certificates.roots());
        return parts;
    }

    public static Map<String, String> sf(SfSimulator sf) {
        var credentials = sf.credentials();
        var parts = new LinkedHashMap<String, String>();
        parts.put("url", sf.service().toString());
        parts.put("oauth", sf.oauth().toString());
        parts.put("partnerId", credentials.partnerId());
        parts.put("checkword", credentials.checkword());
        parts.put("monthlyCard", credentials.monthlyCard());
        return parts;
    }

    public static Map<String, String> zto(ZtoSimulator zto) {
        var credentials = zto.credentials();
        var parts = new LinkedHashMap<String, String>();
        parts.put("url", zto.base().toString());
        parts.put("appKey", credentials.appKey());
        parts.put("appSecret", credentials.appSecret());
        parts.put("hmacKey", credentials.hmacKey());
        parts.put("accountId", credentials.account());
        parts.put("accountPassword", credentials.accountPassword());
        return parts;
    }

    /// Those that everybody may see.
    public static Map<String, String> settings(Map<String, String> parts) {
        var settings = new LinkedHashMap<>(parts);
        settings.keySet().removeAll(SECRET);
        return settings;
    }

    public static Map<String, String> secrets(Map<String, String> parts) {
        var secrets = new LinkedHashMap<>(parts);
        secrets.keySet().retainAll(SECRET);
        return secrets;
    }
}
