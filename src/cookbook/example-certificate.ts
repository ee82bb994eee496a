/**
 * The certificate a form starts with: an authority of the name “Kindling example CA”. Its private key was
 * thrown away as soon as it had signed this, so nothing else can ever come from it.
 */
export const EXAMPLE_CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBUzCCAQWgAwIBAgIUChBT4JAH1+YfhZQZgCJ6Xok28vgwBQYDK2VwMB4xHDAa
BgNVBAMME0tpbmRsaW5nIGV4YW1wbGUgQ0EwIBcNMjYxMTI4MDM0ODU3WhgPOTk2
NjExMDMwMzQ4NTdaMB4xHDAaBgNVBAMME0tpbmRsaW5nIGV4YW1wbGUgQ0EwKjAF
BgMrZXADIQBotxNz62wIyLh32AmT9KtIgpEJQNdYVenxyxm8P6rS+qNTMFEwHQYD
VR0OBBYEFDucomX0X0cGMKAAJdaynGcPmRA3MB8GA1UdIwQYMBaAFDucomX0X0cG
MKAAJdaynGcPmRA3MA8GA1UdEwEB/wQFMAMBAf8wBQYDK2VwA0EAtZoEmFe+Ddkt
g/hYRXau3BrIztbTrhoOWyMr85f6/zsLlxCKi5NQmlTDZLfOmgPyH2wyBaX3Yy9f
7J0HBIc/AQ==
-----END CERTIFICATE-----`
