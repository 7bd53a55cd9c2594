package shop.fahuo.simulator.payment.alipay;

import shop.fahuo.simulator.payment.Rsa;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;

/// Whether a request comes from the application, is fresh, and is in a form the gateway takes.
record AlipayGate(AlipayKeys keys, InstantSource clock) {

    private static final Duration FRESH = Duration.ofMinutes(5);

    /// What has to hold before anything can be signed for this caller.
    void checkApp(Map<String, String> parameters) throws AlipayProblem {
        var app = parameters.getOrDefault("app_id", "");
        if (app.isEmpty()) {
            throw AlipayProblem.missing("isv.missing-app-id", "缺少appId参数");
        }
        if (!app.equals(keys.credentials().appId())) {
            throw AlipayProblem.invalid("isv.invalid-app-id", "无效的AppID参数");
        }
    }

    void check(AlipayCall call) throws AlipayProblem {
        var parameters = call.parameters();
        require(parameters, "sign", "isv.missing-signature", "缺少签名参数");
        require(parameters, "sign_type", "isv.missing-signature-type", "缺少签名类型参数");
        require(parameters, "timestamp", "isv.missing-timestamp", "缺少时间戳参数");
        require(parameters, "version", "isv.missing-version", "缺少版本参数");
        if (!"RSA2".equals(parameters.get("sign_type"))) {
            throw AlipayProblem.invalid("isv.invalid-signature-type", "无效的签名类型");
        }
        if (!isFresh(parameters.getOrDefault("timestamp", ""))) {
            throw AlipayProblem.invalid("isv.invalid-timestamp", "非法的时间戳参数");
        }
        if (!"JSON".equalsIgnoreCase(parameters.getOrDefault("format", "JSON"))) {
            throw AlipayProblem.invalid("isv.invalid-format", "无效的数据格式");
        }
        checkSignature(parameters, call.charset());
        checkCertificates(call);
    }

    private static void require(
            Map<String, String> parameters, String name, String detail, String message)
            throws AlipayProblem {
        if (parameters.getOrDefault(name, "").isEmpty()) {
            throw AlipayProblem.missing(detail, message);
        }
    }

    private boolean isFresh(String timestamp) {
        return AlipayTime.parsed(timestamp)
                .filter(at -> Duration.between(at, clock.instant()).abs().compareTo(FRESH) <= 0)
                .isPresent();
    }

    private void checkSignature(Map<String, String> parameters, Charset charset)
            throws AlipayProblem {
        var message =
                parameters.entrySet().stream()
                        .filter(parameter -> !parameter.getKey().equals("sign"))
                        .filter(parameter -> !parameter.getValue().isEmpty())
                        .sorted(Map.Entry.comparingByKey())
                        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                        .collect(Collectors.joining("&"));
        if (!Rsa.isSigned(
                keys.app(), message.getBytes(charset), parameters.getOrDefault("sign", ""))) {
            throw AlipayProblem.invalid(
                    "isv.invalid-signature", "验签出错，建议检查签名字符串或签名私钥与应用公钥是否匹配，网关生成的验签字符串为：" + message);
        }
    }

    private void checkCertificates(AlipayCall call) throws AlipayProblem {
        var numbers = keys.numbers();
        if (call.isCertified()
                && !(numbers.app().equals(call.parameters().get("app_cert_sn"))
                        && numbers.roots().equals(call.parameters().get("alipay_root_cert_sn")))) {
            throw AlipayProblem.invalid("isv.invalid-signature", "应用公钥证书或支付宝根证书序列号有误");
        }
        switch (call.operation()) {
            case ALIPAY_TRANSFER, ALIPAY_QUERY_TRANSFER -> {
                if (!call.isCertified()) {
                    throw AlipayProblem.permission();
                }
            }
            default -> {}
        }
    }
}
