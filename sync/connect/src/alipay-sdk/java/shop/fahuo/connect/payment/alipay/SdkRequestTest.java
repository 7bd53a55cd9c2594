package shop.fahuo.connect.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import com.alipay.api.AlipayApiException;
import com.alipay.api.AlipayRequest;
import com.alipay.api.AlipayResponse;
import com.alipay.api.internal.util.AlipaySignature;
import com.alipay.api.request.AlipayDataDataserviceBillDownloadurlQueryRequest;
import com.alipay.api.request.AlipayFundTransUniTransferRequest;
import com.alipay.api.request.AlipayTradeCloseRequest;
import com.alipay.api.request.AlipayTradeFastpayRefundQueryRequest;
import com.alipay.api.request.AlipayTradeOrderSettleRequest;
import com.alipay.api.request.AlipayTradeQueryRequest;
import com.alipay.api.request.AlipayTradeRefundRequest;
import com.alipay.api.request.AlipayTradeRoyaltyRelationBindRequest;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import shop.fahuo.connect.Endpoint;
import shop.fahuo.connect.Timeouts;
import shop.fahuo.simulator.payment.alipay.AlipayCredentials;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What goes over the wire beside what Alipay's SDK sends for the same call.
class SdkRequestTest {

    private static final AlipayCredentials KNOWN = SimulatedAlipay.KEYS.credentials();
    private static final Map<String, Object> CONTENT =
            Map.of("out_trade_no", "O-1", "refund_reason", "缺货 100% & + more");

    static List<AlipayRequest<?>> requests() {
        return List.of(
                new AlipayTradeQueryRequest(),
                new AlipayTradeCloseRequest(),
                new AlipayTradeRefundRequest(),
                new AlipayTradeFastpayRefundQueryRequest(),
                new AlipayDataDataserviceBillDownloadurlQueryRequest(),
                new AlipayTradeRoyaltyRelationBindRequest(),
                new AlipayTradeOrderSettleRequest(),
                new AlipayFundTransUniTransferRequest());
    }

    @ParameterizedTest
    @MethodSource("requests")
    void asksTheSame(AlipayRequest<?> request) throws IOException, AlipayApiException {
        try (var there = new FakeGateway()) {
            var account =
                    AlipayAccount.of(
                            KNOWN.appId(),
                            KNOWN.sellerId(),
                            KNOWN.appKeyPem(),
                            AlipayKeys.Certified.of(
                                    KNOWN.certificates().app(),
                                    KNOWN.certificates().alipay(),
                                    KNOWN.certificates().roots()),
                            there.endpoint());
            var signed = SignedRequest.of(account, request.getApiMethodName(), CONTENT, now());
            there.says(request.getApiMethodName(), "{}");
            try (var gateway = new AlipayGateway(account, Timeouts.DEFAULT, Clock.systemUTC())) {
                gateway.call(request.getApiMethodName(), CONTENT);
            }
            setContent(request, signed.parameters().getOrDefault("biz_content", ""));
            ask(there.endpoint(), request);

            assertThat(there.calls()).hasSize(2);
            assertThat(compared(there.calls().getLast()))
                    .isEqualTo(compared(there.calls().getFirst()));
            for (var call : there.calls()) {
                var sign = call.getOrDefault("sign", "");
                var key = KeyText.certificates(KNOWN.certificates().app()).getFirst();
                assertThat(Rsa2.verify(key.getPublicKey(), SigningText.of(call), sign)).isTrue();
                assertThat(
                                AlipaySignature.rsaCheckV2(
                                        new TreeMap<>(call), appKey(), "utf-8", "RSA2"))
                        .isTrue();
            }
        }
    }

    private static Instant now() {
        return Instant.EPOCH;
    }

    private static String appKey() {
        return Base64.getEncoder()
                .encodeToString(
                        KeyText.certificates(KNOWN.certificates().app())
                                .getFirst()
                                .getPublicKey()
                                .getEncoded());
    }

    /// Every request has the same setter, and no common type has it.
    private static void setContent(AlipayRequest<?> request, String content) {
        switch (request) {
            case AlipayTradeQueryRequest query -> query.setBizContent(content);
            case AlipayTradeCloseRequest close -> close.setBizContent(content);
            case AlipayTradeRefundRequest refund -> refund.setBizContent(content);
            case AlipayTradeFastpayRefundQueryRequest query -> query.setBizContent(content);
            case AlipayDataDataserviceBillDownloadurlQueryRequest bill ->
                    bill.setBizContent(content);
            case AlipayTradeRoyaltyRelationBindRequest bind -> bind.setBizContent(content);
            case AlipayTradeOrderSettleRequest settle -> settle.setBizContent(content);
            case AlipayFundTransUniTransferRequest transfer -> transfer.setBizContent(content);
            default -> throw new IllegalArgumentException(request.getApiMethodName());
        }
    }

    private static <T extends AlipayResponse> void ask(Endpoint there, AlipayRequest<T> request)
            throws AlipayApiException {
        try {
            SdkClient.of(KNOWN, there.toString(), true).call(request);
        } catch (AlipayApiException e) {
            // it finds nothing in the empty answer
            assertThat(e).isNotNull();
        }
    }

    /// But for the moment, and for the SDK's own name.
    private static Map<String, String> compared(Map<String, String> call) {
        var compared = new TreeMap<>(call);
        assertThat(compared.remove("timestamp"))
                .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        compared.remove("sign");
        compared.remove("alipay_sdk");
        return compared;
    }
}
