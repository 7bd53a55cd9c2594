package shop.fahuo.simulator.courier.zto;

/// What a customer has to be able to call this ZTO. Made up, and still not shown in texts: whoever
/// tests that no secret leaks must be able to search for these.
///
/// @param appKey of the application
/// @param appSecret what is signed with
/// @param hmacKey the further key of HmacSHA256
/// @param account of electronic waybills
public record ZtoCredentials(
        String appKey, String appSecret, String hmacKey, String account, String accountPassword) {

    public static final ZtoCredentials PRACTICE =
            new ZtoCredentials(
                    "FAHUOZTO01", "TESTAPPSECRET0001", "TESTHMACKEY0001", "test", "ZTO123");

    @Override
    public String toString() {
        return appKey;
    }
}
