package shop.fahuo.connect.courier.zto;

import shop.fahuo.connect.account.AccountParts;
import shop.fahuo.connect.account.Flaw;
import shop.fahuo.connect.account.FlawedPart;
import shop.fahuo.connect.courier.Secret;
import shop.fahuo.connect.courier.zto.ZtoDigest.Algorithm;

import java.util.Optional;
import java.util.Set;

/// Reads an app at ZTO from what a person has set.
record ZtoForm(AccountParts parts) {

    private static final String ID = ".{1,64}";
    private static final String ACCOUNT = "accountId";
    private static final String CUSTOMER = "customerId";
    private static final String PASSWORD = "accountPassword";

    private static final Set<String> SETTINGS =
            Set.of(
                    "url",
                    "appKey",
                    "header",
                    "algorithm",
                    "hex",
                    "timestamp",
                    "partnerType",
                    "orderType",
                    ACCOUNT,
                    CUSTOMER,
                    "repeats");

    private static final Set<String> SECRETS = Set.of("appSecret", PASSWORD, "hmacKey");

    ZtoAccount read() throws FlawedPart {
        parts.exactly(SETTINGS, SECRETS);
        boolean isCompany =
                parts.setting("header", "appKey|companyId", "appKey").equals("companyId");
        return new ZtoAccount(
                parts.address("url", ZtoAccount.LIVE),
                parts.setting("appKey", ZtoAccount.APP),
                isCompany ? ZtoAccount.COMPANY_ID : ZtoAccount.APP_KEY,
                secret("appSecret"),
                new ZtoDigest(algorithm(), parts.isOn("hex"), parts.isOn("timestamp")),
                contract());
    }

    private Secret secret(String name) throws FlawedPart {
        return parts.secret(name, Flaw.FORMAT, Secret::new);
    }

    private Algorithm algorithm() throws FlawedPart {
        return switch (parts.setting("algorithm", "md5|sha256|hmac", "md5")) {
            case "hmac" -> new Algorithm.HmacSha256(secret("hmacKey"));
            case "sha256" -> new Algorithm.Sha256();
            default -> new Algorithm.Md5();
        };
    }

    /// A group books on its customer number, everybody else on an e-waybill account.
    private ZtoContract contract() throws FlawedPart {
        int partner = Integer.parseInt(parts.setting("partnerType", "[12]", "2"));
        var order = parts.setting("orderType", ZtoContract.kinds(partner), "1");
        boolean isGroup = partner == 1;
        return new ZtoContract(
                partner,
                Integer.parseInt(order),
                isGroup ? parts.setting(ACCOUNT, ID, "") : parts.setting(ACCOUNT, ID),
                isGroup && !parts.hasSecret(PASSWORD)
                        ? Optional.empty()
                        : Optional.of(secret(PASSWORD)),
                isGroup ? parts.setting(CUSTOMER, ID) : parts.setting(CUSTOMER, ID, ""),
                parts.isOn("repeats"));
    }
}
