package shop.fahuo.simulator.payment.wechat;

import shop.fahuo.simulator.payment.wechat.WechatStyle.Mode;

import tools.jackson.databind.json.JsonMapper;

/// The list of platform certificates, locked with the APIv3 key.
record CertificateCalls(WechatKeys keys, Mode mode, Aead aead) {

    WechatAnswer list() throws WechatProblem {
        if (mode == Mode.PUBLIC_KEY) {
            throw WechatProblem.absent("无可用的平台证书，请在商户平台-API安全申请使用微信支付公钥。");
        }
        var platform = keys.credentials().platform();
        var certificate = keys.certificate();
        var body = JsonMapper.shared().createObjectNode();
        body.putArray("data")
                .addObject()
                .put("serial_no", platform.certificateSerial())
                .put("effective_time", WechatTime.wire(certificate.getNotBefore().toInstant()))
                .put("expire_time", WechatTime.wire(certificate.getNotAfter().toInstant()))
                .set("encrypt_certificate", aead.lock("certificate", platform.certificatePem()));
        return WechatAnswer.Signed.ok(body);
    }
}
