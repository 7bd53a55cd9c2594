package shop.fahuo.connect.payment.alipay;

import com.alipay.api.AlipayApiException;
import com.alipay.api.AlipayClient;
import com.alipay.api.AlipayConfig;
import com.alipay.api.AlipayRequest;
import com.alipay.api.AlipayResponse;
import com.alipay.api.DefaultAlipayClient;
import com.alipay.api.internal.util.AlipayLogger;

import shop.fahuo.simulator.payment.alipay.AlipayCredentials;

/// Alipay's own client, set up as its manual says.
record SdkClient(AlipayClient client, boolean certified) {

    static SdkClient of(AlipayCredentials known, String gateway, boolean certified)
            throws AlipayApiException {
        AlipayLogger.setNeedEnableLogger(false);
        var config = new AlipayConfig();
        config.setServerUrl(gateway);
        config.setAppId(known.appId());
        config.setPrivateKey(bare(known.appKeyPem()));
        if (certified) {
            config.setAppCertContent(known.certificates().app());
            config.setAlipayPublicCertContent(known.certificates().alipay());
            config.setRootCertContent(known.certificates().roots());
        } else {
            config.setAlipayPublicKey(bare(known.alipayKeyPem()));
        }
        return new SdkClient(new DefaultAlipayClient(config), certified);
    }

    static String bare(String pem) {
        return pem.replaceAll("-----[A-Z ]+-----|\\s", "");
    }

    <T extends AlipayResponse> T call(AlipayRequest<T> request) throws AlipayApiException {
        return certified ? client.certificateExecute(request) : client.execute(request);
    }
}
