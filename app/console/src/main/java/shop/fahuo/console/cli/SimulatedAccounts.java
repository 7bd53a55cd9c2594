package shop.fahuo.console.cli;

import shop.fahuo.simulator.PaymentSimulation;
import shop.fahuo.simulator.Simulation;
import shop.fahuo.simulator.payment.alipay.AlipaySimulator;
import shop.fahuo.simulator.payment.wechat.WechatSimulator;

import java.util.Map;

/// Where the simulators are, and what one needs to call them. All of it is made up, and lives as
/// long as they do.
final class SimulatedAccounts {

    private SimulatedAccounts() {}

    static Map<String, Object> json(Simulation simulation, PaymentSimulation payments) {
        var practice = simulation.practice();
        return Json.object(
                "kind", "channel",
                "name", "practice",
                "url", practice.base(),
                "token", practice.token(),
                "readToken", practice.readToken(),
                "wechat", wechat(payments.wechat()),
                "alipay", alipay(payments.alipay()));
    }

    private static Map<String, Object> wechat(WechatSimulator wechat) {
        var credentials = wechat.credentials();
        var platform = credentials.platform();
        return Json.object(
                "url", wechat.base(),
                "mchid", credentials.mchid(),
                "appid", credentials.appid(),
                "appSecret", credentials.appSecret(),
                "apiV3Key", credentials.apiV3Key(),
                "merchantSerial", credentials.merchant().serial(),
                "merchantKey", credentials.merchant().keyPem(),
                "merchantCertificate", credentials.merchant().certificatePem(),
                "platformSerial", platform.certificateSerial(),
                "platformCertificate", platform.certificatePem(),
                "publicKeyId", platform.keyId(),
                "publicKey", platform.keyPem());
    }

    private static Map<String, Object> alipay(AlipaySimulator alipay) {
        var credentials = alipay.credentials();
        var certificates = credentials.certificates();
        return Json.object(
                "url", alipay.gateway(),
                "appId", credentials.appId(),
                "sellerId", credentials.sellerId(),
                "appKey", credentials.appKeyPem(),
                "alipayKey", credentials.alipayKeyPem(),
                "appCertificate", certificates.app(),
                "alipayCertificate", certificates.alipay(),
                "rootCertificates", certificates.roots());
    }

    /// Without the keys, which are too long to be read out.
    static void say(Call call, Simulation simulation, PaymentSimulation payments) {
        var practice = simulation.practice();
        var wechat = payments.wechat();
        var alipay = payments.alipay();
        call.say("cli.simulate.wechat", wechat.base(), wechat.credentials().mchid());
        call.say("cli.simulate.alipay", alipay.gateway(), alipay.credentials().appId());
        call.say("cli.simulate.keys");
        call.say("cli.simulate.running", practice.base(), practice.token());
    }
}
