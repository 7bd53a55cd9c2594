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
import com.wechat.pay.java.service.profitsharing.ProfitsharingService;
import com.wechat.pay.java.service.profitsharing.model.AddReceiverRequest;
import com.wechat.pay.java.service.profitsharing.model.CreateOrderReceiver;
import com.wechat.pay.java.service.profitsharing.model.CreateOrderRequest;
import com.wechat.pay.java.service.profitsharing.model.OrdersEntity;
import com.wechat.pay.java.service.profitsharing.model.QueryOrderRequest;
import com.wechat.pay.java.service.profitsharing.model.ReceiverRelationType;
import com.wechat.pay.java.service.profitsharing.model.ReceiverType;
import com.wechat.pay.java.service.refund.RefundService;
import com.wechat.pay.java.service.refund.model.AmountReq;
import com.wechat.pay.java.service.refund.model.CreateRequest;
import com.wechat.pay.java.service.refund.model.QueryByOutRefundNoRequest;
import com.wechat.pay.java.service.refund.model.Refund;

import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

import shop.fahuo.connect.payment.PayoutRequest;
import shop.fahuo.connect.payment.RefundRequest;
import shop.fahuo.simulator.payment.wechat.WechatSimulator;

import java.io.IOException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.List;

/// The vendor's own client, turned to another host on its way out.
final class OfficialSdk {

    private final String mchid;
    private final NativePayService payments;
    private final RefundService refunds;
    private final ProfitsharingService sharing;

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
        sharing =
                new ProfitsharingService.Builder()
                        .httpClient(http)
                        .encryptor(config.createEncryptor())
                        .decryptor(config.createDecryptor())
                        .build();
    }

    /// For the merchant of a simulated WeChat Pay.
    static OfficialSdk of(WechatSimulator simulator) {
        var told = simulator.credentials();
        return new OfficialSdk(
                HttpUrl.get(simulator.base()),
                told.mchid(),
                told.merchant().serial(),
                Pem.privateKey(told.merchant().keyPem()),
                told.apiV3Key(),
                told.platform().keyId(),
                Pem.publicKey(told.platform().keyPem()));
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

    void addReceiver(String appid, PayoutRequest asked) {
        var request = new AddReceiverRequest();
        request.setAppid(appid);
        request.setType(ReceiverType.PERSONAL_OPENID);
        request.setAccount(asked.to());
        request.setName(asked.name());
        request.setRelationType(ReceiverRelationType.DISTRIBUTOR);
        sharing.addReceiver(request);
    }

    OrdersEntity share(String appid, PayoutRequest asked) {
        var receiver = new CreateOrderReceiver();
        receiver.setType("PERSONAL_OPENID");
        receiver.setAccount(asked.to());
        receiver.setAmount(asked.amount().value());
        receiver.setDescription(asked.remark());
        var request = new CreateOrderRequest();
        request.setAppid(appid);
        request.setTransactionId(asked.payment());
        request.setOutOrderNo(asked.reference());
        request.setReceivers(List.of(receiver));
        request.setUnfreezeUnsplit(false);
        return sharing.createOrder(request);
    }

    OrdersEntity shared(PayoutRequest asked) {
        var request = new QueryOrderRequest();
        request.setTransactionId(asked.payment());
        request.setOutOrderNo(asked.reference());
        return sharing.queryOrder(request);
    }
}
