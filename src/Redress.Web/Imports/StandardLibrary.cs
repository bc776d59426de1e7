using Redress.Domain.Exchange;
using static Redress.Domain.Complaints.BusinessType;
using static Redress.Domain.Exchange.LibraryFit;

namespace Redress.Web.Imports;

/// <summary>The standard library: what examiners of any state ask for. Its order gives each its ID, so new ones come last.</summary>
static class StandardLibrary
{
    /// <summary>Number of the first.</summary>
    public const int First = 1001;

    static readonly LibraryFit[] Wide = [Full, Networked], OnSite = [Full, Limited, Networked];

    public static readonly LibraryText[] All =
    [
        new("Organization chart and management", "Corporate governance", "Send the organization chart with the names and duties of owners, directors, officers and managers, and each change since the last examination.", OnSite, [], true),
        new("Minutes of the board and its committees", "Corporate governance", "Send the minutes of the board of directors and its committees for the period under review.", Wide, [], true),
        new("Corporate documents", "Corporate governance", "Send the articles, bylaws or operating agreement, certificates of good standing, and fictitious names in use.", [Full], []),
        new("Audited financial statements", "Financial condition", "Send the audited financial statements of the last two fiscal years with the auditor’s letters, and the latest interim statements.", Wide, [], true),
        new("Net worth and surety bond", "Financial condition", "Show how net worth is computed for the last four quarters, and send the surety bonds in force with their riders.", OnSite, []),
        new("Complaint log", "Complaint handling", "Send the log of all consumer complaints of the period under review with date, state, subject, resolution and money returned, and the complaint procedures.", [], [], true),
        new("Litigation and regulatory actions", "Legal", "List all lawsuits, settlements, consent orders and inquiries of other agencies that are open or ended in the period under review.", [], [], true),
        new("Compliance management system", "Compliance", "Send the compliance policies, the compliance officer’s reports to the board, the training plan with records of attendance, and the internal audit reports with management’s answers.", OnSite, [], true),
        new("Previous findings and their correction", "Compliance", "For each finding of the last examination, show what was corrected, when, and how it is monitored.", OnSite, []),
        new("Advertising and marketing", "Advertising", "Send all advertising of the period under review: print, broadcast, mail, telephone scripts, e-mail, web pages and social media, with the dates and the record of its approval.", [Full, Limited, Networked, Investigation], []),
        new("Information security program", "Information security", "Send the written information security program, the latest risk assessment, penetration test and incident response plan, and a list of incidents with what was done.", Wide, [], true),
        new("Vendor management", "Information security", "List the vendors that touch consumers’ data or money, with contracts, due diligence files and the latest reviews.", Wide, []),
        new("Business continuity plan", "Information security", "Send the plan for business continuity and recovery with the results of its last test.", [Full], []),
        new("Identity theft prevention program", "Privacy", "Send the program with its last report to the board, and the privacy notices in use.", OnSite, [ConsumerFinance, MortgageOrigination, MortgageServicing]),
        new("Loan list of originated loans", "Loan files", "Send a list of all applications of the period under review: number, consumer, property state, originator, product, rate, fees, dates of application, decision and closing, and result.", [], [MortgageOrigination], true),
        new("Licensed mortgage loan originators", "Licensing", "List the loan originators with NMLS IDs, states, dates of hire and departure, and how each is supervised and paid.", [], [MortgageOrigination], true),
        new("Compensation of loan originators", "Licensing", "Send each compensation plan in force with the agreements, and the records of what was paid for twenty loans that we name.", OnSite, [MortgageOrigination]),
        new("Quality control plan and reports", "Loan files", "Send the quality control plan and its reports of the period under review, with what followed from them.", OnSite, [MortgageOrigination, MortgageServicing]),
        new("List of serviced loans", "Servicing", "Send a list of all loans serviced at the end of the period under review: number, consumer, state, balance, status, days past due, escrow, and the owner of the loan.", [], [MortgageServicing], true),
        new("Escrow analyses", "Escrow", "Send the annual escrow analyses of thirty loans that we name, with the tax and insurance bills, the payments made, and notices of shortages and surpluses.", OnSite, [MortgageServicing], true),
        new("Loss mitigation log", "Servicing", "Send the log of all loss mitigation applications: dates received, complete, decided and appealed, the result, and foreclosure dates.", OnSite, [MortgageServicing]),
        new("Servicing transfers", "Servicing", "List the loans that came or went in the period under review, with the notices sent and how payments and escrow balances were reconciled.", OnSite, [MortgageServicing]),
        new("Custodial account reconciliations", "Trust accounts", "Send the monthly bank statements and three-way reconciliations of all custodial and trust accounts of the period under review.", OnSite, [MortgageServicing, Trust, Debt]),
        new("Anti-money laundering program", "Bank Secrecy Act", "Send the program with its risk assessment, the officer’s appointment, training records, and the last two independent reviews with management’s answers.", [], [MoneyServiceBusiness], true),
        new("Money transmission transactions", "Transactions", "Send a list of all transactions of the period under review: number, date, sender, receiver, amount, fee, currency, agent, date paid out, and refunds.", [], [MoneyServiceBusiness], true),
        new("Permissible investments and liability", "Financial condition", "Show outstanding money transmission liability and permissible investments for each month end, with bank and custody statements.", OnSite, [MoneyServiceBusiness], true),
        new("Authorized agents", "Agents", "List all agents with locations, contracts, dates, volumes and the record of how each is monitored.", OnSite, [MoneyServiceBusiness]),
        new("Loan list of consumer loans", "Loan files", "Send a list of all loans made or owned in the period under review: number, consumer, state, principal, rate, fees, insurance sold, term, payments and status.", [], [ConsumerFinance], true),
        new("Credit insurance and add-on products", "Loan files", "For each product sold with loans, send the contract, price, commission, rate of sale, claims and refunds.", OnSite, [ConsumerFinance]),
        new("Collection accounts", "Collection", "Send a list of all accounts placed or bought in the period under review with the creditor, state, amounts, interest and fees added, payments, disputes and lawsuits.", [], [Debt], true),
        new("Validation notices and dispute files", "Collection", "Send the letters in use, proof of sending of validation notices for thirty accounts that we name, and their dispute files.", OnSite, [Debt]),
        new("Recordings of calls", "Collection", "Send recordings of thirty calls with consumers that we name, with the notes of each account.", [Full, Limited, Investigation], [Debt, MortgageServicing, ConsumerFinance]),
    ];
}
