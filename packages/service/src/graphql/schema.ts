/**
 * The part of the real service's schema that is about user sessions, unchanged: dates are typed as numbers
 * and returned as strings, `count` is returned as an object, and signing out is a query.
 */
export const typeDefinitions = `
  scalar Any
  scalar Uint32

  enum StatusCode { ok blocklet_not_found blocklet_not_purchased forbidden internal timeout }

  type Query {
    getUser(input: RequestTeamUserInput): ResponseUser
    getUserSessions(input: RequestUserSessionsInput): ResponseUserSessions
    getUserSessionsCount(input: RequestUserSessionsCountInput): ResponseUserSessionsCount
    logoutUser(input: RequestLogoutUserInput): GeneralResponse
  }

  input RequestTeamUserInput { teamDid: String user: UserInfoInput }
  input UserInfoInput { did: String }
  type ResponseUser { code: StatusCode user: UserInfo }
  type UserInfo {
    did: String fullName: String email: String avatar: String role: String remark: String
    approved: Boolean locale: String sourceProvider: String sourceAppPid: String
    createdAt: Uint32 updatedAt: Uint32
  }

  input RequestUserSessionsInput {
    teamDid: String query: UserSessionQueryInput sort: UserSessionSortInput paging: PagingInput
  }
  input UserSessionQueryInput {
    userDid: String visitorId: String appPid: String status: String includeUser: Boolean createdByAppPid: String
  }
  input UserSessionSortInput { updatedAt: Uint32 createdAt: Uint32 }
  input PagingInput { total: Uint32 pageSize: Uint32 pageCount: Uint32 page: Uint32 }
  type ResponseUserSessions { code: StatusCode list: [UserSession!] paging: Paging }
  type Paging { total: Uint32 pageSize: Uint32 pageCount: Uint32 page: Uint32 }
  type UserSession {
    id: String visitorId: String appPid: String userDid: String ua: String passportId: String status: String
    lastLoginIp: String extra: Any createdAt: Uint32 updatedAt: Uint32 createdByAppPid: String
  }

  input RequestUserSessionsCountInput { teamDid: String query: UserSessionQueryInput }
  type ResponseUserSessionsCount { code: StatusCode count: Uint32 }

  input RequestLogoutUserInput {
    teamDid: String appPid: String userDid: String visitorId: String remove: Boolean
  }
  type GeneralResponse { code: StatusCode }
`;
