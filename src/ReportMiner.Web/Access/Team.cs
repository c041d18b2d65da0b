using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using ReportMiner.Model;
using ReportMiner.Web.Desk;

namespace ReportMiner.Web.Access;

/// <summary>
/// The people of a team. Of passwords, invitations and sessions only hashes are kept. Whoever is removed loses every session at once;
/// decisions are in the log and stay.
/// </summary>
internal sealed class Team(DeskDatabase desk, TimeProvider time)
{
    /// <summary>Characters of a password, at least.</summary>
    public const int LeastPassword = 12;

    private const int MostName = 60;

    private static readonly TimeSpan InvitationTime = TimeSpan.FromDays(7), SessionTime = TimeSpan.FromDays(7);

    private static readonly PasswordHasher<string> Hasher = new();

    /// <summary>Compared with where there is no such person, so that an answer takes as long as for a wrong password.</summary>
    private static readonly Lazy<string> NoPassword = new(() => Hasher.HashPassword("", Secret()));

    private string Now => Text(time.GetUtcNow());

    /// <summary>Makes an invitation.</summary>
    /// <returns>Its secret, which is shown once.</returns>
    public string Invite(Role role, string who)
    {
        string secret = Secret();
        desk.Write(
            "INSERT INTO invitation VALUES ($1, $2, $3, $4)", Hash(secret), EnumWord.Of(role), Text(time.GetUtcNow() + InvitationTime),
            who);
        Note(who, $"invited a {EnumWord.Of(role)}");
        return secret;
    }

    /// <summary>Takes an invitation up; it works once.</summary>
    /// <returns>Why not; <see langword="null"/> where the person is in the team now.</returns>
    public string? Join(string invitation, string name, string password)
    {
        if (name.Trim() is not { Length: > 0 and <= MostName } clean || clean.Any(char.IsControl))
        {
            return "name";
        }

        if (password.Length < LeastPassword)
        {
            return "password";
        }

        if (desk.Rows("SELECT role FROM invitation WHERE hash = $1 AND until > $2", Hash(invitation), Now) is not [[var role]])
        {
            return "invitation";
        }

        if (desk.Rows("SELECT name FROM person WHERE name = $1", clean).Count > 0)
        {
            return "taken";
        }

        if (desk.Write("DELETE FROM invitation WHERE hash = $1", Hash(invitation)) == 0)
        {
            return "invitation";
        }

        desk.Write("INSERT INTO person VALUES ($1, $2, $3, $4)", clean, role, Hasher.HashPassword(clean, password), Now);
        Note(clean, $"joined as {role}");
        return null;
    }

    /// <summary>Checks a password.</summary>
    public bool Knows(string name, string password)
    {
        string[]? person = desk.Rows("SELECT name, password FROM person WHERE name = $1", name.Trim()).FirstOrDefault();
        bool right = Hasher.VerifyHashedPassword(name, person?[1] ?? NoPassword.Value, password) != PasswordVerificationResult.Failed
            && person is not null;
        Note(name.Length > MostName ? name[..MostName] : name, right ? "signed in" : "failed to sign in");
        return right;
    }

    /// <summary>Begins a session.</summary>
    /// <returns>Its secret, for the cookie.</returns>
    public string Begin(string name)
    {
        string secret = Secret();
        desk.Write("DELETE FROM session WHERE until < $1", Now);
        desk.Write(
            "INSERT INTO session VALUES ($1, (SELECT name FROM person WHERE name = $2), $3, $4)",
            Hash(secret),
            name.Trim(),
            Secret(),
            Text(time.GetUtcNow() + SessionTime));
        return secret;
    }

    /// <summary>Ends a session.</summary>
    public void End(string secret) => desk.Write("DELETE FROM session WHERE hash = $1", Hash(secret));

    /// <summary>Who a session is of; <see langword="null"/> where it is none, or ended.</summary>
    public Visitor? Find(string secret) =>
        desk.Rows(
            "SELECT person.name, person.role, session.proof FROM session JOIN person ON person.name = session.name WHERE session.hash = "
                + "$1 AND session.until > $2",
            Hash(secret),
            Now) is [[var name, var role, var proof]]
            ? new Visitor(name, EnumWord.Parse<Role>(role) ?? Role.Reader, proof)
            : null;

    /// <summary>A person that a proxy vouches for; a reader where the team does not know the name.</summary>
    public Visitor Trusted(string name) =>
        new(
            name,
            desk.Rows("SELECT role FROM person WHERE name = $1", name) is [[var role]]
                ? EnumWord.Parse<Role>(role) ?? Role.Reader
                : Role.Reader,
            "");

    /// <summary>All people: name, role, since when.</summary>
    public List<string[]> People() => desk.Rows("SELECT name, role, at FROM person ORDER BY name");

    /// <summary>Takes a person out of the team, with all sessions.</summary>
    /// <returns>Whether there was such a person.</returns>
    public bool Remove(string name, string who)
    {
        desk.Write("DELETE FROM session WHERE name = $1", name);
        bool removed = desk.Write("DELETE FROM person WHERE name = $1", name) > 0;
        if (removed)
        {
            Note(who, $"removed {name}");
        }

        return removed;
    }

    /// <summary>Notes what somebody did, beside the decisions.</summary>
    public void Note(string who, string what) => desk.Write("INSERT INTO audit (at, who, what) VALUES ($1, $2, $3)", Now, who, what);

    /// <summary>What people did, newest first: when, who, what.</summary>
    public List<string[]> Audit(int most) =>
        desk.Rows(string.Create(CultureInfo.InvariantCulture, $"SELECT at, who, what FROM audit ORDER BY n DESC LIMIT {most}"));

    private static string Secret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static string Text(DateTimeOffset when) => when.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
