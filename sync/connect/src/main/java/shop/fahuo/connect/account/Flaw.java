package shop.fahuo.connect.account;

/// What is wrong with one part of an account, before anybody is called.
public enum Flaw {
    MISSING,
    /// There is no part of the name.
    NO_SUCH,
    /// A secret among the settings, where everybody would see it.
    IS_SECRET,
    /// Neither https nor http on this machine.
    ADDRESS,
    /// Not written as such a number or name is.
    FORMAT,
    /// Not an RSA private key in PKCS#8.
    PRIVATE_KEY,
    /// Not an RSA public key.
    PUBLIC_KEY,
    CERTIFICATE,
    /// Not the number of the certificate beside it.
    OTHER_SERIAL,
    /// The private key does not belong to the certificate.
    OTHER_KEY,
    /// Our own public key where the provider's belongs.
    OWN_KEY,
    /// Not 32 characters.
    LENGTH,
    /// Neither `on` nor `off`.
    SWITCH,
    /// What the account needs cannot be opened.
    CLOSED
}
