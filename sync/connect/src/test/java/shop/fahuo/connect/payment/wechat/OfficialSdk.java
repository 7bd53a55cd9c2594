package shop.fahuo.connect.payment.wechat;

import com.wechat.pay.java.core.Config;
import com.wechat.pay.java.core.RSAPublicKeyConfig;
import com.wechat.pay.java.core.http.DefaultHttpClientBuilder;
import com.wechat.pay.java.core.http.HttpClient;
import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.payments.nativepay.NativePayService;
import com.wechat.pay.java.service.payments.nativepay.model.CloseOrderRequest;
import com.wechat.pay.java.service.payments.nativepay.model.QueryOrderByIdRequest;
import com.wechat.pay.java.service.payments.nativepay.model.QueryOrderByOutTradeNoRequest;
import com.wechat.pay.java.service.refund.RefundService;
import com.wechat.pay.java.service.refund.model.AmountReq;
import com.wechat.pay.java.service.refund.model.CreateRequest;
import com.wechat.pay.java.service.refund.model.QueryByOutRefundNoRequest;
import com.wechat.pay.java.service.refund.model.Refund;

import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

import shop.fahuo.connect.payment.RefundRequest;

import java.io.IOException;
import java.security.PrivateKey;
import java.security.PublicKey;

/// The vendor's own client, turned to another host on its way out.
final class OfficialSdk {

    private final String mchid;
    private final NativePayService payments;
    private final RefundService refunds;

    OfficialSdk(
            HttpUrl host,
            String mchid,
            String serial,
            PrivateKey key,
            String apiKey,
            String publicKeyId,
            PublicKey publicKey) {
        this.mchid = mchid;
        var config =
                new RSAPublicKeyConfig.Builder()
                        .merchantId(mchid)
                        .merchantSerialNumber(serial)
                        .privateKey(key)
                        .apiV3Key(apiKey)
                        .publicKeyId(publicKeyId)
                        .publicKey(publicKey)
                        .build();
        var http = http(config, host);
        payments = new NativePayService.Builder().httpClient(http).build();
        refunds = new RefundService.Builder().httpClient(http).build();
    }

    private static HttpClient http(Config config, HttpUrl host) {
        var client =
                new OkHttpClient.Builder().addInterceptor(chain -> turned(chain, host)).build();
        return new DefaultHttpClientBuilder().config(config).okHttpClient(client).build();
    }

    private static Response turned(Interceptor.Chain chain, HttpUrl host) throws IOException {
        var request = chain.request();
        var url =
                request.url()
                        .newBuilder()
                        .scheme(host.scheme())
                        .host(host.host())
                        .port(host.port())
                        .build();
        return chain.proceed(request.newBuilder().url(url).build());
    }

    Transaction query(String number) {
        var request = new QueryOrderByOutTradeNoRequest();
        request.setMchid(mchid);
        request.setOutTradeNo(number);
        return payments.queryOrderByOutTradeNo(request);
    }

    Transaction queryTransaction(String number) {
        var request = new QueryOrderByIdRequest();
        request.setMchid(mchid);
        request.setTransactionId(number);
        return payments.queryOrderById(request);
    }

    void close(String number) {
        var request = new CloseOrderRequest();
        request.setMchid(mchid);
        request.setOutTradeNo(number);
        payments.closeOrder(request);
    }

    Refund refund(String number, RefundRequest asked) {
        var amount = new AmountReq();
        amount.setRefund(asked.amount().value());
        amount.setTotal(asked.total().value());
        amount.setCurrency("CNY");
        var request = new CreateRequest();
        request.setOutTradeNo(number);
        request.setOutRefundNo(asked.reference());
        request.setReason(asked.reason());
        request.setAmount(amount);
        return refunds.create(request);
    }

    Refund refunded(String reference) {
        var request = new QueryByOutRefundNoRequest();
        request.setOutRefundNo(reference);
        return refunds.queryByOutRefundNo(request);
    }
}
