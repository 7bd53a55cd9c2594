package shop.fahuo.connect.payment.alipay;

import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.ShopTime;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// A call as it goes over the wire: what the platform wants to know in the query, what the method
/// wants to know in the body. Both are signed.
///
/// @param parameters all but the signature, before any encoding
record SignedRequest(Map<String, String> parameters, AlipayAccount account) {

    private static final String CONTENT = "biz_content";
    private static final MediaType FORM =
            MediaType.get("application/x-www-form-urlencoded;charset=utf-8");

    /// @param content texts, lists and maps of them
    static SignedRequest of(
            AlipayAccount account, String method, Map<String, ?> content, Instant now) {
        var parameters = new TreeMap<String, String>();
        parameters.put("app_id", account.app());
        parameters.put("method", method);
        parameters.put("format", "json");
        parameters.put("charset", "utf-8");
        parameters.put("sign_type", "RSA2");
        parameters.put("version", "1.0");
        parameters.put("timestamp", Fields.TIME.format(now.atZone(ShopTime.ZONE)));
        parameters.put(CONTENT, CanonicalJson.write(content));
        if (account.keys() instanceof AlipayKeys.Certified(var app, _, var roots)) {
            parameters.put("app_cert_sn", CertificateSn.of(app));
            parameters.put("alipay_root_cert_sn", CertificateSn.ofRoots(roots));
        }
        return new SignedRequest(parameters, account);
    }

    Request.Builder http() {
        var url = HttpUrl.get(account.gateway().toString()).newBuilder();
        parameters.forEach(
                (name, value) -> {
                    if (!name.equals(CONTENT)) {
                        url.addQueryParameter(name, value);
                    }
                });
        url.addQueryParameter("sign", Rsa2.sign(account.key(), SigningText.of(parameters)));
        return new Request.Builder().url(url.build()).post(body());
    }

    private RequestBody body() {
        var content = parameters.getOrDefault(CONTENT, "");
        return RequestBody.create(
                CONTENT + "=" + URLEncoder.encode(content, StandardCharsets.UTF_8), FORM);
    }
}
