package shop.fahuo.simulator.courier.sf;

/// What a customer has to be able to call this SF. Made up, and still not shown in texts: whoever
/// tests that no secret leaks must be able to search for these.
///
/// @param partnerId the customer's code
/// @param checkword what is signed with, and the secret of OAuth2
/// @param monthlyCard ten digits
public record SfCredentials(String partnerId, String checkword, String monthlyCard) {

    public static final SfCredentials PRACTICE =
            new SfCredentials("FAHUO001", "TESTCHECKWORD0001", "7551234567");

    @Override
    public String toString() {
        return partnerId;
    }
}
