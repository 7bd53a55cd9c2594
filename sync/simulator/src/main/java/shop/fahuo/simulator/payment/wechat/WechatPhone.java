package shop.fahuo.simulator.payment.wechat;

/// The phone of somebody who gets transfers, in the merchant's mini-program.
///
/// @param openid who it is
public record WechatPhone(WechatLedger ledger, WechatCredentials credentials, String openid) {

    /// What the page of confirmation comes to.
    public enum Page {
        /// The money is theirs.
        TAKEN,
        /// 转账单号错误: there is no transfer with this package.
        WRONG_PACKAGE,
        /// Another merchant or mini-program than the transfer was asked for by.
        WRONG_MERCHANT,
        /// 你的微信号与商家指定的微信号不一致
        OTHER_USER,
        /// It does not wait for this any more.
        OVER
    }

    /// What `wx.requestMerchantTransfer` opens, and the press on the button there.
    public Page confirm(String mchId, String appId, String packageInfo) {
        boolean fits = mchId.equals(credentials.mchid()) && appId.equals(credentials.appid());
        return fits ? ledger.confirmTransfer(openid, packageInfo) : Page.WRONG_MERCHANT;
    }
}
