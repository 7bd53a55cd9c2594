package shop.fahuo.simulator.courier;

/// Who sends or receives. Not shown in texts, since practice orders have people's shape.
///
/// @param district empty where nobody said
public record Party(
        String name, String phone, String province, String city, String district, String street) {

    private static final int SHOWN = 4;

    /// Everything a script may look for.
    public String words() {
        return province + city + district + street + name;
    }

    /// Whether these are the last four digits of the phone.
    public boolean hasPhoneEnding(String digits) {
        return digits.length() == SHOWN && phone.endsWith(digits);
    }

    @Override
    public String toString() {
        return city;
    }
}
